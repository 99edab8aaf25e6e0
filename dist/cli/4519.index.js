export const id = 4519;
export const ids = [4519,2789];
export const modules = {

/***/ 84519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  setValues: () => (/* binding */ setValues)
});

// EXTERNAL MODULE: ./lib/helm/findings.js
var findings = __webpack_require__(36224);
// EXTERNAL MODULE: ./lib/helm/go-yaml/parse.js + 6 modules
var parse = __webpack_require__(74514);
// EXTERNAL MODULE: ./lib/helm/go-yaml/read.js
var read = __webpack_require__(96249);
// EXTERNAL MODULE: ./lib/helm/go-yaml/source.js
var source = __webpack_require__(26408);
// EXTERNAL MODULE: ./lib/helm/typed-reader.js
var typed_reader = __webpack_require__(81794);
;// CONCATENATED MODULE: ./lib/helm/check-set.js





/**
 * Says why a text is not what was to become of it: it holds the value that was asked for at its path, is unchanged
 * everywhere else, anchors and aliases included, and helm can read it. When it is, gives it back as it was parsed.
 */
function readBack(text, { before, steps, there, adds, names, value }) {
    const document = parsed(text);
    if (document === undefined)
        return 'cannot be set: this part of the file is written in a way that cannot be changed in place';
    const wanted = shape(parsed(there)?.root);
    const expected = changed(shape(before), steps, { wanted, adds });
    const isExact = JSON.stringify(expected) === JSON.stringify(shape(document.root));
    if (!isExact || document.rest !== undefined) {
        return 'cannot be set without changing more of the file; write the key into it, in a line of its own';
    }
    const { root, problems } = (0,read/* readDocument */.u)(text, document);
    const reader = new typed_reader/* TypedReader */.K('values.yaml', new findings/* Findings */.F());
    const found = names.reduce(valueAt, reader.any(root));
    if (problems.length > 0)
        return `cannot be set: ${problems[0]?.message}`;
    const asked = reader.any((0,read.readYaml)(value).root);
    return JSON.stringify(found) === JSON.stringify(asked)
        ? document
        : 'has no effect: a << below it puts another value there';
}
function parsed(text) {
    try {
        return (0,parse/* parseYaml */.h)(text);
    }
    catch (error) {
        if (error instanceof source/* YamlMistake */.y)
            return undefined;
        throw error;
    }
}
const NOTHING = ['plain', '', '', ''];
function shape(node) {
    if (node === undefined)
        return NOTHING;
    const { kind, anchor = '', tag = '' } = node;
    if (kind === 'alias')
        return [kind, '', '', node.name];
    if (kind === 'scalar')
        return [node.style === 'plain' ? 'plain' : 'text', anchor, tag, node.text];
    const parts = kind === 'list' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
    return [kind, anchor, tag, parts.map(shape)];
}
function changed(node, [step, ...further], change) {
    const [kind, anchor, tag] = node;
    if (step === undefined) {
        const { wanted, adds } = change;
        if (!adds || kind !== 'map')
            return [wanted[0], anchor, '', wanted[3]];
        return [kind, anchor, tag, [...partsOf(node), ...partsOf(wanted)]];
    }
    const place = kind === 'map' ? step * 2 + 1 : step;
    return [
        kind,
        anchor,
        tag,
        partsOf(node).map((part, i) => (i === place ? changed(part, further, change) : part)),
    ];
}
function partsOf([, , , holds]) {
    return typeof holds === 'string' ? [] : holds;
}
function valueAt(value, name) {
    if (value instanceof Map)
        return value.get(String(name));
    return Array.isArray(value) && typeof name === 'number' ? value[name] : undefined;
}

// EXTERNAL MODULE: ./lib/helm/go-yaml/scalar.js
var go_yaml_scalar = __webpack_require__(24977);
;// CONCATENATED MODULE: ./lib/helm/value-text.js

/** What JSON leaves as it is and YAML takes for a line break, or does not read at all. */
const NOT_IN_YAML = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** A text in double quotes that every reader of YAML reads as this text. */
function quoted(text) {
    return JSON.stringify(text.toWellFormed()).replace(NOT_IN_YAML, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** A key, in quotes where it would not stay the text it is. */
function writtenKey(key) {
    const isPlain = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && (0,go_yaml_scalar/* resolveWord */.Ty)(key).type === 'text';
    return isPlain ? key : quoted(key);
}
/** Nested keys, one a line, the value behind the last. */
function block(keys, value, indent, lineEnd) {
    const lines = keys.map((key, depth) => `${' '.repeat(indent + depth * 2)}${writtenKey(key)}:`);
    return `${lines.join(lineEnd)} ${value}`;
}
/** The same in one line: `a: {b: value}`. */
function inBraces([first = '', ...rest], value) {
    const nested = rest.reduceRight((inner, key) => `{${writtenKey(key)}: ${inner}}`, value);
    return `${writtenKey(first)}: ${nested}`;
}
/** The line break that a text uses. */
function lineEndOf(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
/** `text` with `inserted` between two offsets, and a blank where it would run into what is beside it. */
function spliced(text, from, to, inserted) {
    const before = from > 0 && !/[\s[{,]/.test(text.charAt(from - 1)) ? ' ' : '';
    const after = text.charAt(to) === '#' ? ' ' : '';
    return `${text.slice(0, from)}${before}${inserted}${after}${text.slice(to)}`;
}

;// CONCATENATED MODULE: ./lib/helm/insert-value.js

/**
 * Puts a value in the place of another, of an alias or of nothing. An anchor stays, for others may name it; a tag goes,
 * for it is about the old value; comments stay. `pair` is what the value belongs to, if it has a key.
 */
function replaceValue(text, node, value, pair) {
    if (pair && pair.colon === undefined) {
        const { end } = pair.key;
        return `${text.slice(0, end)}: ${value}${text.slice(end)}`;
    }
    const properties = propertiesOf(text, node);
    const gap = properties === '' || /\s$/.test(properties) ? '' : ' ';
    return spliced(text, node.start, node.end, `${properties}${gap}${value}${headerComment(text, node)}`);
}
/** Adds `keys` (nested) with a value behind the last entry of a map, in the map's own style. */
function insertIntoMap(text, map, keys, value) {
    if (map.flow)
        return intoFlow(text, map, keys, value);
    const lineEnd = lineEndOf(text);
    const end = lastOffset(map);
    const isLineStart = /[\n\r]/.test(text.charAt(end - 1));
    const at = isLineStart ? end : endOfLine(text, end);
    const start = text.slice(0, at);
    const gap = start === '' || /[\n\r]$/.test(start) ? '' : lineEnd;
    return `${start}${gap}${block(keys, value, columnOf(text, map.content), lineEnd)}${lineEnd}${text.slice(at)}`;
}
/** Gives a key that has nothing (or null) behind it a map of `keys` below it, behind the comment of its line. */
function insertBelowKey(text, { pair, inBlock }, nothing, { keys, value }) {
    if (!pair || pair.colon === undefined || !inBlock) {
        return replaceValue(text, nothing, `{${inBraces(keys, value)}}`, pair);
    }
    const lineEnd = lineEndOf(text);
    const properties = propertiesOf(text, nothing).trim();
    const head = `${text.slice(0, nothing.start).replace(/[ \t]+$/, '')}${properties === '' ? '' : ` ${properties}`}`;
    const behind = text.slice(nothing.end);
    const [line = ''] = /^[^\n\r]*/.exec(behind) ?? [];
    const indent = columnOf(text, pair.key.start) + 2;
    return `${head}${line}${lineEnd}${block(keys, value, indent, lineEnd)}${behind.slice(line.length)}`;
}
/** A file without values gets its first ones; its comments stay above them. */
function firstValues(text, nothing, keys, value) {
    const lineEnd = lineEndOf(text);
    const kept = nothing ? `${text.slice(0, nothing.start)}${text.slice(nothing.end)}` : text;
    const start = kept === '' || /[\n\r]$/.test(kept) ? kept : `${kept}${lineEnd}`;
    return `${start}${block(keys, value, 0, lineEnd)}${lineEnd}`;
}
function intoFlow(text, map, keys, value) {
    const last = map.pairs.at(-1);
    const entry = inBraces(keys, value);
    if (!last)
        return spliced(text, map.content + 1, map.content + 1, entry);
    const end = Math.max(last.key.end, last.colon ?? 0, last.value.end);
    const gap = text.charAt(end - 1) === ':' ? ' ' : '';
    const after = text.charAt(end) === '#' ? ' ' : '';
    return `${text.slice(0, end)}${gap}, ${entry}${after}${text.slice(end)}`;
}
/** Anchor and tag of a value as they stand there, without the tag. */
function propertiesOf(text, node) {
    const written = text.slice(node.start, node.content);
    const kept = node.tag === undefined ? written : written.replace(/(^|\s)![^\s]*[ \t]*/, '$1');
    return kept.trim() === '' ? '' : kept;
}
/** The comment behind `|` or `>`, which would be lost with the block. */
function headerComment(text, node) {
    if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded'))
        return '';
    return /^[|>][-+0-9]*([ \t]+#[^\n\r]*)/.exec(text.slice(node.content, node.end))?.[1] ?? '';
}
/** Where the last thing in a node ends; empty lines at the end of a block scalar may belong to it. */
function lastOffset(node) {
    if (node.kind === 'scalar')
        return node.tail;
    if (node.kind === 'alias' || node.flow)
        return node.end;
    const last = node.kind === 'list' ? node.items.at(-1) : node.pairs.at(-1)?.value;
    return last ? lastOffset(last) : node.end;
}
function endOfLine(text, from) {
    const [line = ''] = /^[^\n\r]*(?:\r\n|[\n\r])?/.exec(text.slice(from)) ?? [];
    return from + line.length;
}
function columnOf(text, offset) {
    return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}

// EXTERNAL MODULE: ./lib/helm/value-path.js
var value_path = __webpack_require__(2789);
;// CONCATENATED MODULE: ./lib/helm/set-values.js








/**
 * Sets values in the text of values.yaml. A value that is there is replaced in its place, nothing else of the file
 * changes; a key that is not there is added, with a warning, for it may be misspelt. Comments and order stay. Each
 * setting is read back: what does not do exactly what was asked is an error, and not done.
 */
function setValues(text, { settings, values, file, findings }) {
    let current = text;
    let document = set_values_read(text, file, findings);
    if (document === undefined)
        return text;
    for (const setting of settings) {
        const render = renderer(setting, (0,value_path/* fillPlaceholders */.C)(setting, values));
        const result = setOne(current, document, setting.path, render);
        const after = 'problem' in result ? result.problem : readBack(result.text, result.intent);
        if ('problem' in result || typeof after === 'string') {
            findings.error({ file }, `${setting.written}: ${after}`);
            continue;
        }
        current = result.text;
        document = after;
        if (result.intent.adds) {
            findings.warn({ file }, `${setting.written}: there was no ${shown(setting.path)}, the key is added`);
        }
    }
    return current;
}
/** Undefined for what is no YAML, which has been found when the chart was loaded. */
function set_values_read(text, file, findings) {
    try {
        return (0,parse/* parseYaml */.h)(text);
    }
    catch (error) {
        if (!(error instanceof source/* YamlMistake */.y))
            throw error;
        const isKnown = findings.errors.some(found => found.file === file);
        if (!isKnown)
            findings.error({ file, ...(0,read/* positionsOf */.q)(text)(error.offset) }, error.message);
        return undefined;
    }
}
function renderer(setting, filled) {
    const asText = quoted(filled);
    if (setting.quoted || (0,value_path/* hasPlaceholder */.K)(setting) || filled === '')
        return () => asText;
    const value = (0,go_yaml_scalar/* resolveWord */.Ty)(filled);
    const isWord = value.type === 'float' ? Number.isFinite(value.value) : ['bool', 'int', 'null'].includes(value.type);
    // As with `helm --set`: `1.10`, `0123` and `on` would be other texts where nothing says that a number is wanted.
    const isSame = value.type === 'null' || (0,go_yaml_scalar/* scalarAsText */.Gp)(value) === filled.toLowerCase();
    return before => (isWord && !isText(before) && (isSame || isValue(before)) ? filled : asText);
}
/** True for a number, true or false. */
function isValue(node) {
    return node?.kind === 'scalar' && !isText(node) && !isNothing(node);
}
function isText(node) {
    if (node?.kind !== 'scalar')
        return false;
    const { text, style, tag, content } = node;
    const scalar = {
        kind: 'scalar',
        text,
        plain: style === 'plain',
        at: { line: content, column: 1 },
    };
    return (0,go_yaml_scalar/* resolveScalar */.T)(tag === undefined ? scalar : { ...scalar, tag }).type === 'text';
}
function setOne(text, { root, rest }, path, render) {
    if (rest !== undefined) {
        return { problem: 'the file has several documents, of which helm 3 reads the first alone' };
    }
    const keys = keysOnly(path);
    if (root === undefined || isNothing(root)) {
        if (!keys)
            return { problem: 'values.yaml is empty, so there are no items in it' };
        return added(firstValues(text, root, keys, render()), root, {
            keys,
            value: render(),
            steps: [],
            names: [],
        });
    }
    let place = { node: root, inBlock: true, steps: [], names: [] };
    for (const [depth, part] of path.entries()) {
        const here = shown(path.slice(0, depth)) || 'the file';
        const { node } = place;
        const missing = keysOnly(path.slice(depth));
        if (node.kind === 'alias')
            return { problem: `${here} is an alias; set the value that it names` };
        if (isNothing(node) && missing) {
            const value = render();
            return added(insertBelowKey(text, place, node, { keys: missing, value }), root, {
                ...place,
                keys: missing,
                value,
            });
        }
        const next = typeof part === 'number' ? itemOf(place, part) : entryOf(place, part);
        if (next === undefined && typeof part === 'number')
            return { problem: `${here} has no item ${part}` };
        if (next !== undefined) {
            place = next;
            continue;
        }
        if (node.kind !== 'map')
            return { problem: `${here} holds no keys` };
        if (!missing)
            return { problem: `${here} has no ${part}, so there are no items in it` };
        const value = render();
        return added(insertIntoMap(text, node, missing, value), root, { ...place, keys: missing, value });
    }
    return replaced(text, root, { place, path, render });
}
function itemOf({ node, steps, names }, index) {
    const item = node.kind === 'list' ? node.items[index] : undefined;
    return item && { node: item, inBlock: false, steps: [...steps, index], names: [...names, index] };
}
/** The value of a key. One that is there twice counts where it is there last. */
function entryOf({ node, steps, names }, name) {
    if (node.kind !== 'map')
        return undefined;
    const written = node.pairs.findLastIndex(({ key }) => key.kind === 'scalar' && key.text === name);
    // A second key of one name would leave it to chance which of them counts.
    const index = written >= 0 ? written : node.pairs.findLastIndex(({ key }) => helmsNameOf(key) === name);
    const pair = node.pairs[index];
    const helmsName = pair && helmsNameOf(pair.key);
    if (pair === undefined || helmsName === undefined)
        return undefined;
    return {
        node: pair.value,
        pair,
        inBlock: !node.flow,
        steps: [...steps, index],
        names: [...names, helmsName],
    };
}
/** What helm calls a key: `on` is `true`, `0x10` is `16`. */
function helmsNameOf(key) {
    if (key.kind !== 'scalar')
        return undefined;
    const { text, style } = key;
    return (0,go_yaml_scalar/* scalarAsText */.Gp)(style === 'plain' ? (0,go_yaml_scalar/* resolveWord */.Ty)(text) : { type: 'text', value: text }) ?? text;
}
function replaced(text, before, { place, path, render }) {
    const { node, pair, steps, names } = place;
    const holds = node.kind === 'map' ? node.pairs.length : node.kind === 'list' ? node.items.length : 0;
    if (holds > 0)
        return { problem: `${shown(path)} holds further values; set one of them` };
    const value = render(node);
    const intent = { before, steps, names, there: value, value, adds: false };
    return { text: replaceValue(text, node, value, pair), intent };
}
function added(text, before, { keys, value, steps, names }) {
    const there = `{${inBraces(keys, value)}}`;
    return { text, intent: { before, steps, names: [...names, ...keys], there, value, adds: true } };
}
function keysOnly(path) {
    return path.every(part => typeof part === 'string') ? path : undefined;
}
function isNothing(node) {
    return node.kind === 'scalar' && node.style === 'plain' && (0,go_yaml_scalar/* resolveWord */.Ty)(node.text).type === 'null';
}
function shown(path) {
    return path
        .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
        .join('');
}


/***/ }),

/***/ 2789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fillPlaceholders),
/* harmony export */   K: () => (/* binding */ hasPlaceholder),
/* harmony export */   parseValueSettings: () => (/* binding */ parseValueSettings),
/* harmony export */   usesDigest: () => (/* binding */ usesDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const NAMES = ['version', 'tag', 'digest', 'repository'];
/**
 * Reads `chart-values` entries, `key.path=value`; `\.` is a dot inside a key, `[0]` an item of a list. Throws one
 * `bad-input` with every entry that is wrong.
 */
function parseValueSettings(entries) {
    const read = entries.map(parseSetting);
    const problems = read.filter(found => typeof found === 'string');
    const [only] = problems;
    if (problems.length === 1 && only !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', only);
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-values: ${problems.length} entries are wrong`, { problems });
    }
    return read.filter(found => typeof found !== 'string');
}
/** True when any entry needs the image to be built first. */
function usesDigest(settings) {
    return settings.some(({ text }) => [...text.matchAll(PLACEHOLDER)].some(([, name]) => name === 'digest'));
}
/** Fills placeholders in. Throws `bad-input` for one that has no value in this run. */
function fillPlaceholders({ text, written }, values) {
    return text.replace(PLACEHOLDER, (_all, name) => {
        const value = values[name];
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-values: ${JSON.stringify(written)} needs {{${name}}}, which this run does not have: it publishes no image`);
    });
}
/** True when a placeholder decides the value: it is text then, even if it looks like a number. */
function hasPlaceholder({ text }) {
    return text.search(PLACEHOLDER) >= 0;
}
function parseSetting(written) {
    const fail = (why) => `chart-values: ${JSON.stringify(written)} ${why}`;
    const at = written.indexOf('=');
    if (at < 1)
        return fail('is no setting; expected key.path=value, for example image.tag={{tag}}');
    const path = parsePath(written.slice(0, at).trim());
    if (path === undefined)
        return fail('has a malformed path; expected keys with dots between, for example images[0].tag');
    const value = written.slice(at + 1).trim();
    const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
    const text = quoted ? (quoted[1] ?? quoted[2] ?? '') : value;
    const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name]) => !NAMES.some(known => known === name));
    if (unknown)
        return fail(`has an unknown placeholder ${unknown[0]}; known are ${NAMES.map(name => `{{${name}}}`).join(', ')}`);
    return { path, text, quoted: quoted !== null, written };
}
function parsePath(text) {
    const path = [];
    // A dot behind a backslash belongs to the key, unless that is one of a pair, which stands for a backslash.
    for (const part of text.split(/(?<=(?<!\\)(?:\\\\)*)\./)) {
        const found = /^((?:\\.|[^\\[\]])+)((?:\[[0-9]+\])*)$/.exec(part);
        if (!found?.[1])
            return undefined;
        path.push(found[1].replace(/\\(.)/g, '$1'));
        for (const [, index] of (found[2] ?? '').matchAll(/\[([0-9]+)\]/g))
            path.push(Number(index));
    }
    return path;
}


/***/ })

};
