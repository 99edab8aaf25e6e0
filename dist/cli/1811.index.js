export const id = 1811;
export const ids = [1811];
export const modules = {

/***/ 61811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubHost: () => (/* binding */ githubHost)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/host/artifacts-file.js
/** The runner refuses a file with more artifacts from one job (actions/runner 2.336). */
const MAX_ARTIFACTS = 500;
/**
 * The lines by which GitHub's runner is told what was published: `oci://name@digest`. `declared` is the text of
 * GITHUB_ARTIFACTS_LIST, what earlier steps of the job have told. The runner fails a step that gives a name a second
 * digest, or one artifact too many; such lines are left out, and `log` is told.
 */
function artifactLines(references, declared, log) {
    const known = digestsIn(declared);
    const lines = [];
    let left = 0;
    for (const reference of references) {
        const [name = '', digest = ''] = reference.split('@');
        const other = known.get(name);
        if (other !== undefined && other !== digest)
            log(`GITHUB_ARTIFACTS takes one digest a name, and ${name} is ${other} there; ${digest} is left out`);
        else if (other === undefined && known.size >= MAX_ARTIFACTS)
            left += 1;
        else {
            known.set(name, digest);
            lines.push(`oci://${reference}\n`);
        }
    }
    if (left > 0)
        log(`GITHUB_ARTIFACTS takes ${MAX_ARTIFACTS} artifacts a job; ${left} are left out`);
    return lines.join('');
}
/** A list that cannot be read is the runner's own matter. */
function digestsIn(text) {
    const known = new Map();
    try {
        const { subjects } = JSON.parse(text);
        for (const one of Array.isArray(subjects) ? subjects : []) {
            const { name, digest } = (one ?? {});
            if (typeof name === 'string' && typeof digest === 'string')
                known.set(name, digest);
        }
    }
    catch {
        // Empty where the feature is switched off.
    }
    return known;
}

// EXTERNAL MODULE: ./lib/host/redaction.js
var redaction = __webpack_require__(98355);
// EXTERNAL MODULE: ./lib/host/text-log.js + 2 modules
var text_log = __webpack_require__(96068);
;// CONCATENATED MODULE: ./lib/host/workflow-command.js

/**
 * `::name key=value,…::message` as actions/runner reads it (ActionCommand.TryParseV2). Message and values may be any
 * text: what would end them is escaped.
 */
function workflowCommand(name, message, properties = {}) {
    const pairs = Object.entries(properties).flatMap(([key, value]) => value ? [`${key}=${escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`] : []);
    return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}
/**
 * A name and a value of any lines for the runner's files (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV). `random` must be
 * unguessable: a value that could name its own end could add entries of its own.
 */
function fileEntry(name, value, random) {
    const end = `end_${random}`;
    if (!/^[A-Za-z_][\w-]*$/.test(name)) {
        throw new errors/* AppError */.uV('internal', `${JSON.stringify(name)} cannot be the name of a value for the runner`);
    }
    if (!/^[\w-]{16,}$/.test(random) || value.includes(end)) {
        throw new errors/* AppError */.uV('internal', `the end mark for ${name} is not unguessable`);
    }
    return `${name}<<${end}\n${value}\n${end}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

;// CONCATENATED MODULE: ./lib/host/github.js






/**
 * A GitHub runner. It speaks the runner's own two protocols (workflow-command.ts) instead of loading @actions/core, which
 * writes to the process's streams whatever host is asked for, and takes longer to load than `tags` takes to run.
 *
 * A child's output is made harmless line by line rather than put between `stop-commands` tokens: that would silence our
 * own annotations while a build runs, stay in force if we are killed, and do nothing against a line in two chunks.
 */
function githubHost({ env, log, random, announceSecrets }) {
    const masker = (0,redaction/* createMasker */.aD)();
    const text = (0,text_log/* textLog */.M)({ sink: log, masker, markers: 'github' });
    const command = (name, message, properties) => text.trusted(workflowCommand(name, message, properties));
    const annotate = (level, message, place = {}) => command(level, text.harmless(message), {
        title: place.title && text.harmless(place.title),
        file: place.file && text.harmless(place.file),
        line: place.line?.toString(),
    });
    const append = (variable, content) => {
        const path = env[variable];
        if (path)
            appendTo(path, variable, content);
        else
            text.lines(`${variable} is not set: this runner takes no such values`);
    };
    const entry = (variable, name, value) => append(variable, fileEntry(name, value, random()));
    return {
        kind: 'github',
        info: text.lines,
        notice: (message, place) => annotate('notice', message, place),
        warning: warnings(annotate, text.lines),
        error: (message, place) => annotate('error', message, place),
        group: groups({
            start: heading => command('group', text.harmless(heading)),
            nested: text.lines,
            end: () => {
                text.flush();
                command('endgroup', '');
            },
        }),
        raw: text.raw,
        mask: secret => {
            masker.add(secret);
            if (announceSecrets)
                for (const line of (0,redaction/* secretLines */._o)(secret))
                    command('add-mask', line);
        },
        output: (name, value) => entry('GITHUB_OUTPUT', name, value),
        summary: async (markdown) => append('GITHUB_STEP_SUMMARY', `${masker.redact(markdown)}\n`),
        saveState: (name, value) => entry('GITHUB_STATE', name, value),
        exportVariable: (name, value) => entry('GITHUB_ENV', name, value),
        published: references => {
            // Only newer runners ask.
            if (!env['GITHUB_ARTIFACTS'])
                return;
            append('GITHUB_ARTIFACTS', artifactLines(references, textOf(env['GITHUB_ARTIFACTS_LIST']), text.lines));
        },
        redact: masker.redact,
        flush: text.flush,
    };
}
/** The page shows ten of a step: what is said when it is found and again at the end takes one place there. */
function warnings(annotate, log) {
    const shown = new Set();
    return (message, place) => {
        if (shown.has(message))
            log(`warning: ${message}`);
        else
            annotate('warning', message, place);
        shown.add(message);
    };
}
/** The runner's groups do not nest and know no names: only the outermost is one, and it ends when the last inside has. */
function groups({ start, nested, end }) {
    let open = 0;
    return async (heading, body) => {
        if (open === 0)
            start(heading);
        else
            nested(heading);
        open += 1;
        try {
            return await body();
        }
        finally {
            open -= 1;
            if (open === 0)
                end();
        }
    };
}
/** Empty where there is no such file: what only helps is not worth a failure. */
function textOf(path) {
    try {
        return path ? (0,external_node_fs_.readFileSync)(path, 'utf8') : '';
    }
    catch {
        return '';
    }
}
function appendTo(path, variable, content) {
    try {
        (0,external_node_fs_.appendFileSync)(path, content, 'utf8');
    }
    catch (cause) {
        const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
        throw new errors/* AppError */.uV(full ? 'disk-full' : 'bad-input', `cannot append to the file that ${variable} names (${path}): ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}


/***/ }),

/***/ 98355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _o: () => (/* binding */ secretLines),
/* harmony export */   aD: () => (/* binding */ createMasker)
/* harmony export */ });
/* unused harmony export MIN_MASKED */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);

/**
 * Shorter texts are not hidden: a mask for `1` or `ab` would eat digests, sizes and dates and so make every log useless,
 * and a secret of three characters protects nothing. The same holds for the short lines (`{`, `}`) of a JSON key.
 */
const MIN_MASKED = 4;
/** Encoded forms have no meaning of their own below this length and would match ordinary words. */
const MIN_ENCODED = 8;
const MASK = '***';
/** An empty masker. */
function createMasker() {
    const forms = new Set();
    let longest = 0;
    return {
        add: secret => {
            for (const form of formsOf(secret))
                forms.add(form);
            for (const form of forms)
                longest = Math.max(longest, form.length);
        },
        redact: text => {
            let shown = '';
            let from = 0;
            for (const [start, end] of spansOf(text, forms)) {
                shown += text.slice(from, start) + MASK;
                from = end;
            }
            return shown + text.slice(from);
        },
        safeCut: text => {
            const cut = Math.max(0, text.length - Math.max(0, longest - 1));
            const split = spansOf(text, forms).find(([start, end]) => start < cut && end > cut);
            return wholeCharacter(text, split ? split[0] : cut);
        },
    };
}
/** The lines of a secret that are worth hiding, which is also how GitHub's runner has to be told of it: it reads lines. */
function secretLines(secret) {
    const lines = secret.split(/[\r\n]+/).flatMap(line => [line, line.trim()]);
    return [...new Set(lines)].filter(line => line.trim().length >= MIN_MASKED);
}
/** Everywhere a form occurs, overlaps and neighbours joined, in order. */
function spansOf(text, forms) {
    const found = [];
    for (const form of forms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
            found.push([at, at + form.length]);
    }
    found.sort((a, b) => a[0] - b[0]);
    const joined = [];
    for (const [start, end] of found) {
        const last = joined.at(-1);
        if (last && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            joined.push([start, end]);
    }
    return joined;
}
function wholeCharacter(text, cut) {
    return /[\udc00-\udfff]/.test(text.charAt(cut)) ? Math.max(0, cut - 1) : cut;
}
function formsOf(secret) {
    const whole = secret.trim().length >= MIN_MASKED ? [secret, secret.trim()] : [];
    const encoded = whole.flatMap(text => [...base64Forms(text), ...urlForms(text), jsonForm(text)]);
    const lines = secretLines(secret);
    const escaped = lines.flatMap(line => [
        ...base64Forms(line),
        ...urlForms(line),
        jsonForm(line),
        (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(line),
    ]);
    return [...lines, ...whole, ...[...encoded, ...escaped].filter(form => form.length >= MIN_ENCODED)];
}
/**
 * Base64 of the text, alone and inside a longer text: `Authorization: Basic` holds `user:password`, so the password
 * starts at any of three alignments; the characters that also hold neighbouring bytes are left out.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text);
    const inner = [0, 1, 2].map(shift => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const first = shift === 0 ? 0 : shift + 1;
        const partial = (shift + bytes.length) % 3 === 0 ? 0 : 1;
        return encoded.slice(first, encoded.length - partial);
    });
    return [bytes.toString('base64'), ...inner].flatMap(form => [
        form,
        form.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ]);
}
/** As it stands in an address or a form body; RFC 3986 leaves the case of the hex digits to the writer. */
function urlForms(text) {
    const encoded = encodeURIComponent(text.toWellFormed());
    const all = encoded.replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return [encoded, all].flatMap(form => [
        form,
        form.replaceAll('%20', '+'),
        form.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
    ]);
}
function jsonForm(text) {
    return JSON.stringify(text).slice(1, -1);
}


/***/ }),

/***/ 96068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ textLog)
});

;// CONCATENATED MODULE: ./lib/host/harmless.js
/**
 * One line of untrusted text made inert: every character but tabs and colours is visible, and no part of it is read
 * as a command by the CI that shows the log. Line ends inside become visible as well.
 */
function harmlessLine(line, markers) {
    const shown = PRINTABLE.test(line)
        ? line
        : line.replace(SPECIAL, sign => (COLOUR.test(sign) || KEPT.test(sign) ? sign : named(sign)));
    const broken = markers === 'none' ? shown : BREAK[markers](shown);
    const colours = broken.match(ANY_COLOUR);
    return colours && !RESET.test(colours.at(-1) ?? '') ? `${broken}\u001b[0m` : broken;
}
/** The lines of untrusted text, each made inert. A lone carriage return ends a line too: it would hide what is before it. */
function harmlessLines(text, markers) {
    return text.split(/\r\n|\n|\r/).map(line => harmlessLine(line, markers));
}
/** Nearly every line; making an expression of Unicode's classes takes milliseconds, once a run. */
const PRINTABLE = /^[\t -~]*$/;
/** A colour sequence, or one character that is not shown as itself. */
const SPECIAL = /\u001b\[[0-9;]*m|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;
/** Colours, bold and underline; not `8`, which hides what follows. */
const COLOUR = /^\u001b\[(?:(?:0?[0-47]|2[1-479]|39|49|[349][0-7]|10[0-7]|[34]8;5;\d{1,3}|[34]8;2;\d{1,3};\d{1,3};\d{1,3})(?:;(?!m)|(?=m)))*m$/;
const ANY_COLOUR = /\u001b\[[0-9;]*m/g;
const RESET = /^\u001b\[0*m$/;
/** Tabs, and what emoji are joined with. */
const KEPT = /^(?:\t|\u200d|\ufe0e|\ufe0f)$/;
function named(sign) {
    return [...sign]
        .map(part => {
        const point = part.codePointAt(0) ?? 0;
        if (part !== '\u001b' && /^[\x20-\x7e]$/.test(part))
            return part;
        return point <= 0xff ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u{${point.toString(16)}}`;
    })
        .join('');
}
/** What .NET's culture-sensitive search steps over and that stays in the text: what emoji are joined with. */
const IGNORED = '\\u200d\\ufe0e\\ufe0f';
/** actions/runner, ActionCommand.TryParseV2: `::name …::` at the start of a line, after white space. */
const COMMAND = new RegExp(`^([\\s${IGNORED}]*:[${IGNORED}]*):`, 'u');
/** actions/runner, ActionCommand.TryParse: `##[name …]` anywhere in a line; its log viewer reads them as well. */
const OLD_COMMAND = new RegExp(`(#[${IGNORED}]*#[${IGNORED}]*)\\[`, 'gu');
/** GitLab's log viewer folds between these. */
const SECTION = /section_(start|end):/g;
const BREAK = {
    github: (line) => line.replace(COMMAND, '$1 :').replace(OLD_COMMAND, '$1 ['),
    gitlab: (line) => line.replace(SECTION, 'section_$1 :'),
};

;// CONCATENATED MODULE: ./lib/host/line-buffer.js
/** A child that never ends its line may not take our memory: longer lines are passed on in pieces. */
const MAX_LINE = 64 * 1024;
/**
 * Lines end with LF, CRLF or a lone CR, as GitHub's runner reads them. Only whole lines are passed on, so that a command
 * or a secret that arrives in two chunks is seen whole.
 */
function lineBuffer({ emit, safeCut }) {
    let rest = '';
    return {
        push: chunk => {
            // A CR at the very end waits: the next chunk may begin with its LF.
            const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
            rest = parts.pop() ?? '';
            for (const part of parts)
                emit(part);
            while (rest.length > MAX_LINE) {
                const cut = safeCut(rest);
                if (cut === 0)
                    break; // Longer than any line, yet all of it one secret that may still be arriving.
                emit(rest.slice(0, cut));
                rest = rest.slice(cut);
            }
        },
        flush: () => {
            const last = rest.replace(/\r$/, '');
            rest = '';
            if (last !== '')
                emit(last);
        },
    };
}

;// CONCATENATED MODULE: ./lib/host/text-log.js


/** Hides secrets first, in the text as it came, then makes each line inert. */
function textLog({ sink, masker, markers }) {
    const buffers = new Map();
    const harmless = (text) => harmlessLines(masker.redact(text), markers).join('\n');
    const trusted = (line) => {
        sink.write(`${line}\n`);
    };
    const bufferOf = (source) => {
        const emit = (line) => trusted(harmlessLine(masker.redact(line), markers));
        const buffer = buffers.get(source) ?? lineBuffer({ emit, safeCut: masker.safeCut });
        buffers.set(source, buffer);
        return buffer;
    };
    return {
        lines: text => trusted(harmless(text)),
        harmless,
        raw: (chunk, source = '') => bufferOf(source).push(chunk),
        trusted,
        flush: () => {
            for (const buffer of buffers.values())
                buffer.flush();
        },
    };
}


/***/ }),

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


/***/ })

};
