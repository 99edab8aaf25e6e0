export const id = 6481;
export const ids = [6481];
export const modules = {

/***/ 96481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VT: () => (/* binding */ comparePrereleases),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   aK: () => (/* binding */ isStrictVersion),
/* harmony export */   parseChartVersion: () => (/* binding */ parseChartVersion)
/* harmony export */ });
const MAX_LENGTH = 256;
const MAX_NUMBER = 2n ** 64n - 1n;
const LENIENT = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const LEADING_ZERO = /(?:^|\.)0[0-9]+(?:\.|$)/;
/** Reads a version leniently: `v` in front, one or two numbers, leading zeros. Undefined where helm refuses it. */
function parseChartVersion(text) {
    const found = text.length > MAX_LENGTH ? null : LENIENT.exec(text);
    if (!found)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', prerelease = '', build = ''] = found;
    if (LEADING_ZERO.test(prerelease))
        return undefined;
    const version = {
        major: BigInt(major),
        minor: BigInt(minor),
        patch: BigInt(patch),
        prerelease,
        build,
        original: text,
    };
    return [version.major, version.minor, version.patch].every(number => number <= MAX_NUMBER)
        ? version
        : undefined;
}
/**
 * True for a version that readers of an OCI registry see: three numbers, no `v`, no leading zeros. They turn tags back
 * into versions strictly, so that any other is found by its exact name only.
 */
function isStrictVersion(text) {
    return (parseChartVersion(text) !== undefined &&
        /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:[-+]|$)/.test(text));
}
/** Precedence of semver.org 2.0.0, point 11, build metadata ignored; negative when `a` is lower. */
function compareVersions(a, b) {
    for (const part of ['major', 'minor', 'patch']) {
        if (a[part] !== b[part])
            return a[part] < b[part] ? -1 : 1;
    }
    if (a.prerelease === b.prerelease)
        return 0;
    if (a.prerelease === '' || b.prerelease === '')
        return a.prerelease === '' ? 1 : -1;
    return comparePrereleases(a.prerelease, b.prerelease);
}
/** Compares two prereleases identifier by identifier; the empty one is the lowest here. */
function comparePrereleases(a, b) {
    const left = a.split('.');
    const right = b.split('.');
    for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
        const order = compareIdentifiers(left[i] ?? '', right[i] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareIdentifiers(a, b) {
    if (a === b)
        return 0;
    if (a === '' || b === '')
        return a === '' ? -1 : 1;
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left === undefined && right === undefined)
        return a < b ? -1 : 1;
    if (left === undefined || right === undefined)
        return left === undefined ? 1 : -1;
    return left < right ? -1 : 1;
}
/** Numbers beyond 64 bits are compared as text, as in Go. */
function numberOf(identifier) {
    if (!/^[0-9]+$/.test(identifier))
        return undefined;
    const value = BigInt(identifier);
    return value <= MAX_NUMBER ? value : undefined;
}


/***/ })

};
