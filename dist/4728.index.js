export const id = 4728;
export const ids = [4728,6481];
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


/***/ }),

/***/ 34728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ appVersion),
/* harmony export */   X: () => (/* binding */ chartVersion),
/* harmony export */   imageTagOf: () => (/* binding */ imageTagOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _semver_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96481);


/** Hex digits of a commit in a version, as in tags. */
const SHORT = 7;
/** A branch takes no more of a version than this: labels made of chart name and version hold 63 characters. */
const LONGEST_BRANCH = 30;
/**
 * Works out a chart's version. `wanted` is `auto` (the git tag's version; a prerelease of Chart.yaml's version on
 * branches, requests and schedules), `chart` (what Chart.yaml says), or a version itself. Throws `bad-input`, and
 * `no-context` for a prerelease of a commit whose time is not known.
 */
function chartVersion(wanted, inChart, release) {
    if (wanted === 'chart')
        return { version: inChart, why: 'Chart.yaml', warnings: [] };
    if (wanted !== 'auto')
        return given(wanted);
    const { ref, versionPrefix } = release;
    if (ref.kind === 'tag' && !release.scheduled && ref.name.startsWith(versionPrefix)) {
        const text = ref.name.slice(versionPrefix.length);
        const version = strictForm(text);
        if (version !== undefined) {
            const changed = version !== text.replace(/^v/, '');
            const warning = `git tag ${ref.name} is written ${version} as a chart version, which has three numbers without leading zeros`;
            return { version, why: `git tag ${ref.name}`, warnings: changed ? [warning] : [] };
        }
    }
    return { version: prerelease(inChart, release), why: `Chart.yaml and ${refWords(release)}`, warnings: [] };
}
/**
 * Works out `appVersion`. `wanted` is `auto` (the image's tag, exactly as it is published), `chart` or empty (what
 * Chart.yaml says), or a text itself. Without an image `auto` keeps what Chart.yaml says, for the release's tag would
 * name an image that nobody has published; `note` says so.
 */
function appVersion(wanted, inChart, { imageTag, releaseTag }) {
    if (wanted === 'chart' || wanted === '')
        return { appVersion: inChart };
    if (wanted !== 'auto')
        return { appVersion: wanted };
    if (imageTag !== undefined)
        return { appVersion: imageTag };
    if (inChart === '')
        return { appVersion: releaseTag ?? '' };
    return {
        appVersion: inChart,
        note: `appVersion ${inChart} stays as in Chart.yaml: this run publishes no image`,
    };
}
/** The tag by which a chart finds its image: one that never moves, the main one if it is such. */
function imageTagOf(tagSet) {
    const fixed = tagSet.tags.filter(({ kind }) => kind === 'immutable').map(({ name }) => name);
    if (fixed.includes(tagSet.version))
        return tagSet.version;
    return fixed[0] ?? (tagSet.version || undefined);
}
function given(wanted) {
    if ((0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(wanted) === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-version: ${JSON.stringify(wanted)} is no semantic version; expected auto, chart, or one like 1.4.2`);
    }
    return { version: wanted, why: 'input chart-version', warnings: [] };
}
/** Three numbers without leading zeros, so that readers of a registry see it; undefined for what is no version. */
function strictForm(text) {
    const parsed = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(text);
    // A name such as `20260115` or `2` is a date or a label as often as a version.
    if (parsed === undefined || !/^v?[0-9]+\.[0-9]+/.test(text))
        return undefined;
    return versionText({ ...parsed });
}
/**
 * `1.4.0-main.20260115103000.sha-0f1e2d3`: below the release it leads to, later commits of a branch above earlier ones.
 * The time is one number, so that it is compared as such; a part of digits alone must not begin with 0.
 */
function prerelease(inChart, release) {
    const base = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(inChart);
    if (base === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('chart-invalid', `version ${JSON.stringify(inChart)} in Chart.yaml is no semantic version; expected one like 1.4.2 to derive a prerelease from`);
    }
    if (release.epoch === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('no-context', `the time of commit ${release.revision.slice(0, SHORT)} is not known, and it orders the chart versions of a branch`, { hint: 'check that commit out, or set SOURCE_DATE_EPOCH, or give chart-version' });
    }
    const time = new Date(release.epoch * 1000)
        .toISOString()
        .replace(/\.[0-9]+Z$/, '')
        .replace(/[^0-9]/g, '');
    const commit = `sha-${release.revision.slice(0, SHORT)}`;
    return versionText({ ...base, prerelease: `${nameOf(release)}.${time}.${commit}`, build: '' });
}
function nameOf({ ref, scheduled }) {
    if (ref.kind === 'request')
        return `pr-${ref.number}`;
    if (scheduled)
        return 'nightly';
    const clean = ref.name.replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '');
    const name = /^[0-9]*$/.test(clean) ? `${ref.kind}-${clean}`.replace(/-$/, '') : clean;
    return name.slice(0, LONGEST_BRANCH).replace(/-+$/, '');
}
function refWords({ ref, scheduled }) {
    if (ref.kind === 'request')
        return `request ${ref.number}`;
    return scheduled ? 'the schedule' : `${ref.kind} ${ref.name}`;
}
function versionText(version) {
    const { major, minor, patch } = version;
    const suffix = version.prerelease === '' ? '' : `-${version.prerelease}`;
    return `${major}.${minor}.${patch}${suffix}${version.build === '' ? '' : `+${version.build}`}`;
}


/***/ })

};
