export const id = 4503;
export const ids = [4503];
export const modules = {

/***/ 64503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   links: () => (/* binding */ links)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23940);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97406);


/** GitLab refuses a file beyond this (plan limit ci_job_annotations_size, where nobody has changed it). */
const MAX_BYTES = 80 * 1024;
/** A job page is read by people. */
const MAX_LINKS = 100;
/** A tag with one of these outcomes names what this run has published. */
const NAMED = new Set(['created', 'kept', 'moved', 'restored']);
/**
 * A GitLab annotations report (`artifacts: reports: annotations`): a link on the job's page to each published image and
 * chart, labelled with its main tag. An empty object, which GitLab takes, where nothing was published.
 */
function links(report, own) {
    let text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.inertJson)({});
    const lists = {};
    let count = 0;
    for (const [list, published] of [
        ['Images', report.images],
        ['Charts', report.charts],
    ]) {
        for (const image of published) {
            const label = labelOf(image, report.version);
            if (label === undefined || count >= MAX_LINKS)
                continue;
            const link = { external_link: { label, url: pageOf((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepository */ .SU)(image.name), own) } };
            lists[list] = [...(lists[list] ?? []), link];
            const longer = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.inertJson)(lists, 2);
            if (Buffer.byteLength(longer) >= MAX_BYTES)
                return `${text}\n`;
            text = longer;
            count += 1;
        }
    }
    return `${text}\n`;
}
function labelOf({ name, tags }, version) {
    const named = tags.filter(({ outcome }) => NAMED.has(outcome));
    const main = named.find(({ tag }) => tag === version) ?? named[0];
    return main && `${name}:${main.tag}`;
}
/**
 * The page that people find a repository on. The registries that have none at the repository's own address are listed;
 * GitHub's, Google's and others forward a browser from there.
 */
function pageOf({ registry, path, name }, own) {
    if (own && (name === own.image || name.startsWith(`${own.image}/`)))
        return `${own.project}/container_registry`;
    if (registry === 'docker.io') {
        const official = path.startsWith('library/');
        return `https://hub.docker.com/${official ? `_/${path.slice('library/'.length)}` : `r/${path}`}`;
    }
    if (registry === 'quay.io')
        return `https://quay.io/repository/${path}`;
    return `https://${registry}/${path}`;
}


/***/ })

};
