export const id = 4919;
export const ids = [4919,2789];
export const modules = {

/***/ 94919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  setValues: () => (/* binding */ setValues)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/helm/go-yaml/scalar.js
var scalar = __webpack_require__(24977);
;// CONCATENATED MODULE: ./lib/helm/insert-value.js


/** Adds `keys` (nested) with a value behind the last entry of a map, in the map's own style. */
function insertIntoMap(text, map, keys, value) {
    const [first] = map.items;
    if (map.flow || first === undefined)
        return intoFlow(text, map, keys, value);
    const indent = columnOf(text, first.key.range?.[0] ?? 0);
    const end = lastOffset(map);
    const lineEnd = text[end - 1] === '\n' ? end : endOfLine(text, end);
    const start = text.slice(0, lineEnd);
    const line = start === '' || start.endsWith('\n') ? '' : '\n';
    return `${start}${line}${block(keys, value, indent)}\n${text.slice(lineEnd)}`;
}
/** Gives a key that has nothing (or null) behind it a map of `keys` below it. */
function insertBelowKey(text, { key, nothing }, keys, value) {
    const from = nothing?.range?.[0] ?? key.range?.[1] ?? text.length;
    const to = nothing?.range?.[1] ?? from;
    const indent = columnOf(text, key.range?.[0] ?? 0) + 2;
    return `${text.slice(0, from).replace(/ +$/, '')}\n${block(keys, value, indent)}${text.slice(to)}`;
}
/** Nested keys, one a line, the value behind the last. */
function block(keys, value, indent) {
    const lines = keys.map((key, depth) => `${' '.repeat(indent + depth * 2)}${written(key)}:`);
    return `${lines.join('\n')} ${value}`;
}
function intoFlow(text, map, keys, value) {
    const end = (map.range?.[1] ?? text.length) - 1;
    const before = text.slice(0, end);
    const comma = /[{,]\s*$/.test(before) ? '' : ', ';
    const [first = '', ...rest] = keys;
    const nested = rest.reduceRight((inner, key) => `{${written(key)}: ${inner}}`, value);
    return `${before}${comma}${written(first)}: ${nested}${text.slice(end)}`;
}
/** Where the last thing in a node ends. */
function lastOffset(node) {
    const own = node.range?.[1] ?? 0;
    if ((0,dist/* isMap */.jh)(node) && !node.flow) {
        const last = node.items.at(-1);
        return last ? lastOffset(last.value ?? last.key) : own;
    }
    if ((0,dist/* isSeq */.oP)(node) && !node.flow) {
        const last = node.items.at(-1);
        return last ? lastOffset(last) : own;
    }
    return own;
}
function endOfLine(text, from) {
    const found = text.indexOf('\n', from);
    return found < 0 ? text.length : found + 1;
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
function written(key) {
    const isPlain = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && (0,scalar/* resolveWord */.Ty)(key).type === 'text';
    return isPlain ? key : JSON.stringify(key);
}

// EXTERNAL MODULE: ./lib/helm/value-path.js
var value_path = __webpack_require__(2789);
;// CONCATENATED MODULE: ./lib/helm/set-values.js




/**
 * Sets values in the text of values.yaml. A value that is there is replaced in its place, nothing else of the file
 * changes; a key that is not there is added, with a warning, for it may be misspelt. Comments and order stay.
 */
function setValues(text, { settings, values, file, findings }) {
    let current = text;
    for (const setting of settings) {
        const result = setOne(current, setting, renderer(setting, (0,value_path/* fillPlaceholders */.C)(setting, values)));
        if ('problem' in result)
            findings.error({ file }, `${setting.written}: ${result.problem}`);
        else
            current = result.text;
        if ('added' in result) {
            findings.warn({ file }, `${setting.written}: there was no ${shown(setting.path)}, the key is added`);
        }
    }
    return current;
}
function renderer(setting, filled) {
    const quoted = JSON.stringify(filled);
    if (setting.quoted || (0,value_path/* hasPlaceholder */.K)(setting) || filled === '')
        return () => quoted;
    const isWord = ['bool', 'int', 'float', 'null'].includes((0,scalar/* resolveWord */.Ty)(filled).type);
    return before => (isWord && !isText(before) ? filled : quoted);
}
function isText(node) {
    return (0,dist/* isScalar */.jn)(node) && (node.type !== 'PLAIN' || (0,scalar/* resolveWord */.Ty)(node.source ?? '').type === 'text');
}
function setOne(text, { path }, render) {
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, { schema: 'failsafe', uniqueKeys: false });
    const documents = 'empty' in parsed ? [] : parsed;
    if (documents.some(({ errors }) => errors.length > 0))
        return { text }; // Found when the chart was loaded.
    const [document, second] = documents;
    if (second)
        return { problem: 'the file has several documents, of which helm 3 reads the first alone' };
    if (!document || isNothing(document.contents))
        return appended(text, path, render);
    return walk(text, { path, render, root: document.contents });
}
function walk(text, { path, render, root, }) {
    let node = root;
    let key;
    for (const [depth, part] of path.entries()) {
        const here = shown(path.slice(0, depth)) || 'the file';
        const missing = keysOnly(path.slice(depth));
        if ((0,dist/* isAlias */.Vj)(node))
            return { problem: `${here} is an alias; set the value that it names` };
        if (isNothing(node) && key && missing) {
            return { text: insertBelowKey(text, { key, nothing: node }, missing, render()), added: true };
        }
        if (typeof part === 'number') {
            const item = (0,dist/* isSeq */.oP)(node) ? node.items[part] : undefined;
            if (item === undefined)
                return { problem: `${here} has no item ${part}` };
            node = item;
            continue;
        }
        if (!(0,dist/* isMap */.jh)(node))
            return { problem: `${here} holds no keys` };
        const pair = node.items.findLast(entry => (0,dist/* isScalar */.jn)(entry.key) && entry.key.value === part);
        if (pair === undefined) {
            if (!missing)
                return { problem: `${here} has no ${part}, so there are no items in it` };
            return { text: insertIntoMap(text, node, missing, render()), added: true };
        }
        key = pair.key;
        node = pair.value;
    }
    return replaced(text, node, { path, render });
}
function replaced(text, node, { path, render }) {
    if (!node?.range)
        return { problem: `${shown(path)} cannot be found in the text` };
    const isEmptyHolder = ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.items.length === 0;
    if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isAlias */.Vj)(node) && !isEmptyHolder) {
        return { problem: `${shown(path)} holds further values; set one of them` };
    }
    const [start, end] = node.range;
    const before = text.slice(0, start);
    const isBlock = (0,dist/* isScalar */.jn)(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
    const gap = /[:-]$/.test(before) ? ' ' : '';
    return { text: `${before}${gap}${render(node)}${isBlock ? '\n' : ''}${text.slice(end)}` };
}
/** A file without values gets its first ones; its comments stay above them. */
function appended(text, path, render) {
    const keys = keysOnly(path);
    if (!keys)
        return { problem: 'values.yaml is empty, so there are no items in it' };
    const kept = text.replace(/(^|\n)(?:~|null|Null|NULL)[ \t]*(?=\n|$)/, '$1');
    const start = kept === '' || kept.endsWith('\n') ? kept : `${kept}\n`;
    return { text: `${start}${block(keys, render(), 0)}\n`, added: true };
}
function keysOnly(path) {
    return path.every(part => typeof part === 'string') ? path : undefined;
}
function isNothing(node) {
    if (node === null)
        return true;
    return (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN' && (0,scalar/* resolveWord */.Ty)(node.source ?? '').type === 'null';
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
    for (const part of text.split(/(?<!\\)\./)) {
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
