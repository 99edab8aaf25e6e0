export const id = 7406;
export const ids = [7406];
export const modules = {

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/**
 * Text from outside for Markdown, inside or outside a table and inside HTML elements: one line, trimmed, nothing in it is markup.
 * Signs become character references, which CommonMark (6.2) and GFM tables never read as structure.
 */
function escapeText(text) {
    return visible(text)
        .trim()
        .replace(/[&<>"'`*_{}[\]()#+!|~\\@$^=]|:(?=\/)|^[-:]|^\d(?=\d*[.)](?:\s|$))/g, reference)
        .replace(/\bwww(?=\.)/gi, word => `${reference(word.charAt(0))}${word.slice(1)}`);
}
/** Text from outside in a fixed-width font, safe wherever `escapeText` is. */
function code(text) {
    return text === '' ? '' : `<code>${escapeText(text)}</code>`;
}
/** Text from outside in which `backticks` mean a fixed-width font, as in our messages; safe wherever `escapeText` is. */
function prose(text) {
    return visible(text)
        .split(/(`[^`]+`)/)
        .map(part => {
        const word = /^`([^`]+)`$/.exec(part)?.[1];
        if (word !== undefined)
            return code(word);
        const [before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part)?.slice(1) ?? [];
        return `${before && ' '}${escapeText(inner)}${after && ' '}`;
    })
        .join('')
        .trim();
}
/** A fenced block that nothing in the lines can end: the fence is longer than every run of backticks in them. */
function fenced(language, lines) {
    const shown = lines.map(visible);
    const runs = shown.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length);
    const fence = '`'.repeat(Math.max(2, ...runs) + 1);
    return [`${fence}${language}`, ...shown, fence];
}
/** A word for a POSIX shell: as it is where that is safe, else in single quotes. */
function shellWord(word) {
    return /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** At most `limit` characters, the cut marked with an ellipsis; never half a character. */
function clip(text, limit) {
    const signs = [...text];
    return signs.length <= limit ? text : `${signs.slice(0, limit - 1).join('')}…`;
}
/**
 * One line without anything that a terminal, a browser or a reader would not show: line ends become spaces;
 * control, direction and zero-width characters become their number.
 */
function visible(text) {
    const line = text.replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ');
    if (PRINTABLE.test(line))
        return line;
    return line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, sign => KEPT.test(sign) ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
/** Nearly every text; making an expression of Unicode's classes takes milliseconds, once a run. */
const PRINTABLE = /^[ -~]*$/;
/** Joiners and selectors that emoji are made of. */
const KEPT = /^(?:\u200d|\ufe0e|\ufe0f)$/;
function reference(sign) {
    return `&#${sign.codePointAt(0)};`;
}


/***/ }),

/***/ 97406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inertJson: () => (/* binding */ inertJson),
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _rate_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60831);

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
        ...(0,_rate_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .rateLimitField */ .at)(report.rateLimits ?? []),
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


/***/ }),

/***/ 60831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ rateLimitBlocks),
/* harmony export */   at: () => (/* binding */ rateLimitField),
/* harmony export */   j_: () => (/* binding */ rateLimitWords)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);

/** A host's name has at most 253 characters; a port and brackets come on top. */
const MAX_LINE = 400;
/** One rate limit as a line: `registry-1.docker.io: 76 of 100 requests in 6 h are left of the rate limit`. */
function rateLimitWords({ host, remaining, limit, seconds }) {
    const all = limit === null ? '' : ` of ${limit}`;
    const window = seconds === null ? '' : ` in ${inWords(seconds)}`;
    return `${host}: ${remaining}${all} requests${window} are left of the rate limit`;
}
/** The field that documents for programs have of rate limits: absent where no registry told of one. */
function rateLimitField(limits) {
    if (limits.length === 0)
        return {};
    const plain = limits.map(({ host, remaining, limit, seconds }) => ({ host, remaining, limit, seconds }));
    return { rateLimits: plain };
}
/** Rate limits as lines of a summary, where there are any. */
function rateLimitBlocks(limits = []) {
    const lines = limits.map(limit => `- ⏳ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(rateLimitWords(limit), MAX_LINE))}`);
    return lines.length === 0 ? [] : [{ lines, rows: 0 }];
}
function inWords(seconds) {
    if (seconds % 3600 === 0)
        return `${seconds / 3600} h`;
    return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}


/***/ })

};
