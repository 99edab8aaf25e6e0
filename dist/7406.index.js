export const id = 7406;
export const ids = [7406];
export const modules = {

/***/ 97406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inertJson: () => (/* binding */ inertJson),
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/**
 * The report as its one JSON document (design, section 3): these fields, in this order, and nothing else.
 * `indent` makes it readable for a file.
 */
function reportJson(report, indent) {
    return inertJson({
        schema: report.schema,
        command: report.command,
        version: report.version,
        revision: report.revision,
        images: report.images.map(image => ({
            name: image.name,
            digest: image.digest,
            platforms: image.platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
            tags: tagsOf(image),
        })),
        charts: report.charts.map(chart => ({ name: chart.name, digest: chart.digest, tags: tagsOf(chart) })),
        attachments: report.attachments.map(({ kind, subject, digest, mediaType }) => ({
            kind,
            subject,
            digest,
            mediaType,
        })),
        ...(report.handOver === undefined ? {} : { handOver: report.handOver }),
    }, indent);
}
/**
 * JSON that is the same document to every reader and a command to none: a runner that watches standard output would take
 * `##[…]` inside a line for one of its commands, and invisible characters would deceive people.
 */
function inertJson(value, indent) {
    const json = JSON.stringify(value, undefined, indent);
    // Nearly every document; making an expression of Unicode's classes takes milliseconds.
    const shown = /^[\n -~]*$/.test(json)
        ? json
        : json.replace(/[\p{Cf}\p{DI}\u0080-\u009f\u007f\u2028\u2029]/gu, escapeUnits);
    return shown.replace(/##\[/g, '##\\u005b');
}
function tagsOf(image) {
    return image.tags.map(({ tag, kind, outcome, digest, previous, reason }) => ({
        tag,
        kind,
        outcome,
        digest,
        previous,
        reason,
    }));
}
function escapeUnits(sign) {
    return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}


/***/ })

};
