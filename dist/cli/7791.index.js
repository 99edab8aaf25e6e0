export const id = 7791;
export const ids = [7791];
export const modules = {

/***/ 37791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchDependency: () => (/* binding */ fetchDependency)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/helm/load.js + 2 modules
var load = __webpack_require__(99682);
// EXTERNAL MODULE: ./lib/helm/load-directory.js + 3 modules
var load_directory = __webpack_require__(34156);
// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var oci_manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/helm/artifact.js
var artifact = __webpack_require__(46268);
// EXTERNAL MODULE: ./lib/helm/limits.js
var limits = __webpack_require__(42746);
;// CONCATENATED MODULE: ./lib/helm/dependencies/registry.js







/** Children of an index that are looked into for the chart. */
const MAX_CHILDREN = 16;
/**
 * Finds a chart in a registry. A full version is taken as it is; a range takes the newest tag in it, tags being versions
 * read strictly with `_` for `+`. Undefined when no tag fits; throws what the registry answers.
 */
async function findInRegistry(repository, { version, range }, access) {
    const exact = (0,semver_version.parseChartVersion)(version) !== undefined;
    const chosen = exact ? version : await newestTag(range, access);
    if (chosen === undefined)
        return undefined;
    const tag = chosen.replaceAll('+', '_');
    const state = await access.tags.stateOf(tag);
    if (state.kind === 'unknown')
        throw state.error;
    if (state.kind === 'absent')
        return undefined;
    const address = `${repository.name}:${tag}`;
    return {
        version: chosen,
        address: `${address}@${state.digest}`,
        manifest: state.digest,
        open: async function* () {
            const document = await access.content.manifest(state.digest);
            const manifest = await chartIn((0,oci_manifest/* parseManifest */.Ng)(document), access);
            const layer = manifest?.layers.find(({ mediaType }) => mediaType === artifact/* CHART_MEDIA_TYPE */.TR.content || mediaType === artifact/* CHART_MEDIA_TYPE */.TR.oldContent);
            if (layer === undefined || layer.size > limits/* MAX_CHART */.IO) {
                const why = layer === undefined ? 'it is no chart' : `the chart has ${layer.size} bytes`;
                throw new errors/* AppError */.uV('registry-failed', `${address} (${(0,digest/* shortDigest */.VK)(state.digest)}): ${why}`);
            }
            yield* access.content.blob(layer);
        },
    };
}
async function newestTag(range, { tags }) {
    let newest;
    for await (const tag of tags.list()) {
        const text = tag.replaceAll('_', '+');
        const version = (0,semver_version/* isStrictVersion */.aK)(text) ? (0,semver_version.parseChartVersion)(text) : undefined;
        if (version === undefined || !(0,constraint/* satisfies */.i)(version, range))
            continue;
        if (newest === undefined || (0,semver_version/* compareVersions */.Zy)(version, newest) > 0)
            newest = version;
    }
    return newest?.original;
}
/** The chart's manifest; below an index, the first child that is one. */
async function chartIn(parsed, { content }) {
    if (parsed.kind === 'manifest')
        return isChart(parsed.manifest) ? parsed.manifest : undefined;
    for (const { digest } of parsed.index.manifests.slice(0, MAX_CHILDREN)) {
        const child = (0,oci_manifest/* parseManifest */.Ng)(await content.manifest(digest));
        if (child.kind === 'manifest' && isChart(child.manifest))
            return child.manifest;
    }
    return undefined;
}
function isChart({ config }) {
    return config.mediaType === artifact/* CHART_MEDIA_TYPE */.TR.config;
}

// EXTERNAL MODULE: ./lib/helm/dependencies/source.js
var dependencies_source = __webpack_require__(2947);
;// CONCATENATED MODULE: ./lib/helm/dependencies/fetch.js








/**
 * Fetches one dependency and loads it, or says in words why that cannot be; `not-asked` where that needs `archives`. Throws
 * what repositories answer.
 */
async function fetchDependency(request) {
    const { dependency, archives, findings } = request;
    const source = (0,dependencies_source/* sourceOf */.v)(dependency, request);
    if (source.kind === 'unusable')
        return { problem: source.why };
    if (source.kind === 'vendored')
        return { problem: 'it names no repository and is not in charts/' };
    if (source.kind === 'directory')
        return fromDirectory(source.path, request);
    if (archives === undefined)
        return 'not-asked';
    const found = await find(source, request, archives);
    if (found === undefined) {
        const what = request.isLocked
            ? `version ${request.version} of the lock`
            : `version in ${JSON.stringify(request.version)}`;
        return { problem: `${(0,user_info/* withoutUser */.q)(dependency.repository)} has no ${what}` };
    }
    const chart = await (0,load/* loadChart */.T)(await archives.files(found), found.address, findings);
    if (chart === undefined)
        return { problem: `${found.address} is no chart` };
    const checked = checkedArchive(chart, found, dependency);
    return 'problem' in checked ? checked : { ...checked, material: await archives.material(found) };
}
async function find(source, { dependency, version, isLocked }, archives) {
    const range = (0,constraint/* parseConstraint */.F)(version);
    if (range === undefined)
        return undefined;
    if (source.kind === 'registry') {
        return findInRegistry(source.repository, { version, range }, archives.ports.registry(source.repository));
    }
    const repository = await archives.repository(source.url);
    return repository.find(dependency.name, isLocked ? { version } : { range });
}
/** An archive must be the chart and the version it was listed as. */
function checkedArchive(chart, found, { name }) {
    const { metadata } = chart;
    if (metadata.name !== name)
        return { problem: `${found.address} holds the chart ${JSON.stringify(metadata.name)}` };
    const [has, listed] = [(0,semver_version.parseChartVersion)(metadata.version), (0,semver_version.parseChartVersion)(found.version)];
    if (has && listed && (0,semver_version/* compareVersions */.Zy)(has, listed) === 0)
        return { chart };
    return { problem: `${found.address} holds version ${metadata.version}, but is listed as ${found.version}` };
}
async function fromDirectory(path, { dependency, version, findings }) {
    const { repository, name } = dependency;
    const isFolder = await (0,promises_.stat)(path).then(found => found.isDirectory(), (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return false;
        throw error;
    });
    if (!isFolder)
        return { problem: `there is no folder ${path} (${repository})` };
    const chart = await (0,load/* loadChart */.T)((0,load_directory/* readChartDirectory */.Qw)({ path, name: repository }, findings), repository, findings);
    if (chart === undefined)
        return { problem: `${repository} is no chart` };
    if (chart.metadata.name !== name)
        return { problem: `${repository} is the chart ${JSON.stringify(chart.metadata.name)}` };
    const [has, range] = [(0,semver_version.parseChartVersion)(chart.metadata.version), (0,constraint/* parseConstraint */.F)(version)];
    if (has && range && (0,constraint/* satisfies */.i)(has, range))
        return { chart };
    return {
        problem: `${repository} is version ${chart.metadata.version}, which is not ${JSON.stringify(version)}`,
    };
}


/***/ })

};
