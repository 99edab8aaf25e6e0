export const id = 6281;
export const ids = [6281];
export const modules = {

/***/ 16281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachSbomsOf: () => (/* binding */ attachSbomsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);


/** Attaches the SBOMs of one good: BuildKit's, given files, and what syft finds. */
async function attachSbomsOf(deps, place) {
    const sboms = await sbomsOf(deps, place);
    if (sboms.length === 0)
        return [];
    const { attachSboms } = await __webpack_require__.e(/* import() */ 8812).then(__webpack_require__.bind(__webpack_require__, 18812));
    const { content } = place.connection.access(place.repository);
    const referrers = place.connection.referrers(place.repository);
    const attached = await attachSboms({ content, referrers, sboms: sboms.filter(isNew) });
    let next = 0;
    return sboms.flatMap(sbom => (isNew(sbom) ? (attached[next++] ?? []) : sbom));
}
function isNew(sbom) {
    return 'document' in sbom;
}
async function sbomsOf(deps, place) {
    const { inputs, cwd } = deps;
    const { progress, connection, repository, root, platforms, signing } = place;
    const { readSbomInput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 51325));
    const wish = readSbomInput(inputs.text('sbom'));
    const isImage = progress.good.kind === 'image';
    const scanned = [];
    if (isImage && inputs.text('sbom-generator') === 'syft') {
        const { sbomsBySyft } = await __webpack_require__.e(/* import() */ 2156).then(__webpack_require__.bind(__webpack_require__, 32156));
        const subjects = platforms.length > 0 ? platforms : [root];
        scanned.push(...(await sbomsBySyft(deps, { connection, repository, subjects, signing })));
    }
    if (wish.kind === 'files') {
        const { assignSbomFiles } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
        const { entriesFor } = await __webpack_require__.e(/* import() */ 4809).then(__webpack_require__.bind(__webpack_require__, 44809));
        const entries = entriesFor(wish.entries, place.goods, progress.good.chart?.planned.name);
        return [...(await assignSbomFiles(entries, { root, platforms }, cwd)), ...scanned];
    }
    if (!isImage || wish.kind !== 'buildkit')
        return scanned;
    const { sbomsFromBuildkit } = await __webpack_require__.e(/* import() */ 1319).then(__webpack_require__.bind(__webpack_require__, 21319));
    const { sboms, warnings } = await sbomsFromBuildkit(connection.access(repository).content, root.digest);
    for (const warning of warnings)
        deps.host.warning(warning);
    const found = [...sboms, ...scanned];
    if (wish.isOn)
        assertDescribed(deps, place, { found, warnings });
    return found;
}
/** Throws `bad-input` where `sbom` asks BuildKit for SBOMs and a platform has none, by whomever. */
function assertDescribed({ command, inputs }, { root, platforms, progress }, { found, warnings }) {
    const described = new Set(found.map(sbom => (isNew(sbom) ? sbom.subject.digest : sbom.subject)));
    const subjects = platforms.length > 0 ? platforms : [root];
    const bare = subjects.filter(({ digest }) => !described.has(digest));
    if (bare.length === 0)
        return;
    const names = bare.map(({ platform, digest }) => (platform ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) : digest));
    const reused = progress.plan.reuse !== undefined;
    const instead = 'give files in `sbom`, or `sbom-generator: syft`';
    const [what, hint] = reused
        ? ['what an earlier run of this release published', `${instead}; or release under a new version`]
        : command === 'merge'
            ? ['what was handed over', `give \`sbom\` to \`build\` as well; or ${instead}`]
            : inputs.text('oci-layout') !== ''
                ? ['the layout', `have its tool put BuildKit's attestations into it; or ${instead}`]
                : ['what was built', instead];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `sbom: ${what} has no SBOM by BuildKit for ${names.join(', ')}`, {
        hint,
        problems: warnings,
    });
}


/***/ })

};
