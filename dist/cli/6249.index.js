export const id = 6249;
export const ids = [6249];
export const modules = {

/***/ 74514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/helm/go-yaml/source.js
var go_yaml_source = __webpack_require__(26408);
;// CONCATENATED MODULE: ./lib/helm/go-yaml/scalar-text.js

/** The line breaks of YAML 1.1 that stay what they are in a text. */
const SEPARATORS = /[\u2028\u2029]/;
const IN_QUOTES = /[ \t]*([\u2028\u2029])[ \t]*/g;
/** Beside another break, or an escape, what becomes of the blanks is more than anybody should need to know. */
const UNCLEAR = /[\u2028\u2029][ \t]*\n|\n[ \t]*[\u2028\u2029]|[\u2028\u2029](?:---|\.\.\.)/;
const IN_DOUBLE_QUOTES = /[\u2028\u2029][ \t]*\\|\\.[ \t]*[\u2028\u2029]/;
/**
 * The text of a scalar. Unicode's line and paragraph separators are line breaks to go-yaml, and none to the library:
 * blanks beside one do not belong to the text. Throws `YamlMistake` where they would begin another value.
 */
function textOfScalar(text, { style, written, offset }) {
    if (style === 'literal' || style === 'folded')
        return textOfBlock(text, { style, written, offset });
    if (!SEPARATORS.test(written))
        return text;
    const isQuoted = style === 'single' || style === 'double';
    const isClear = !UNCLEAR.test(written) && !(style === 'double' && IN_DOUBLE_QUOTES.test(written));
    if (isQuoted && isClear)
        return text.replace(IN_QUOTES, '$1');
    throw separatorMistake(offset + written.search(SEPARATORS));
}
/** The library ends a block with a line break even where the file ends without one. */
function textOfBlock(text, { style, written, offset }) {
    const [header = '', ...lines] = written.split('\n');
    const last = lines.at(-1) ?? '';
    const indent = /^ */.exec(lines.find(line => line.trim() !== '') ?? '')?.[0] ?? '';
    const isText = last.trim() !== '' || last.length > indent.length;
    if (last.trim() === '' && last !== '' && (isText || /[1-9]/.test(header))) {
        throw new go_yaml_source/* YamlMistake */.y(offset, 'the last line of the file has blanks only, and helm takes them for text of this block; remove them');
    }
    const own = isText && last !== '' ? text.replace(/\n$/, '') : text;
    if (!SEPARATORS.test(written))
        return own;
    const lineStarts = new RegExp(`([\\u2028\\u2029])${indent}`, 'g');
    if (style === 'literal' && indent !== '' && !SEPARATORS.test(written.replace(lineStarts, ''))) {
        return own.replace(lineStarts, '$1');
    }
    throw separatorMistake(offset + written.search(SEPARATORS));
}
/** Said of a separator that stands where a line break means something. */
function separatorMistake(offset) {
    return new go_yaml_source/* YamlMistake */.y(offset, 'helm takes the characters U+2028 and U+2029 for line breaks; remove this one, or write it as \\u2028 in double quotes');
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/layout.js


/** Deeper than any chart, and no deeper than what walks over the values can follow. */
const MAX_DEPTH = 500;
/** Said of tabs where YAML wants blanks. */
const TAB = 'a tab cannot indent in YAML; write blanks';
/**
 * Checks what stands between the values of a text, by go-yaml's rules where the library has others: directives, tabs,
 * line breaks, and how deep values are nested. Nothing is read from `end` on, where the values end before the text does.
 * Throws `YamlMistake`.
 */
function checkLayout(tokens, text, end = text.length) {
    checkDirectives(tokens.filter(token => token.type === 'directive'));
    const waiting = [];
    const add = (found, place) => {
        for (const token of found)
            if (token)
                waiting.push({ token, place });
    };
    const tabs = [];
    const endsOfPlain = new Set();
    const endsOfOpen = new Set();
    add(tokens, { depth: 0, flow: false });
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { token, place } = next;
        if (token.offset > end)
            continue;
        if (place.depth > MAX_DEPTH) {
            throw new go_yaml_source/* YamlMistake */.y(token.offset, `values are nested more than ${MAX_DEPTH} levels deep`);
        }
        checkComment(token);
        if (token.type === 'scalar')
            endsOfPlain.add(token.offset + token.source.length);
        if (isOpenQuote(token))
            endsOfOpen.add(token.offset + token.source.trimEnd().length);
        if (token.type === 'space' && !place.flow && token.source.includes('\t'))
            tabs.push(token);
        if ('start' in token)
            add(Array.isArray(token.start) ? token.start : [token.start], place);
        if ('end' in token)
            add(token.end ?? [], place);
        if ('props' in token)
            add(token.props, place);
        if ('value' in token)
            add([token.value], place);
        if (!('items' in token))
            continue;
        const within = { depth: place.depth + 1, flow: place.flow || token.type === 'flow-collection' };
        for (const item of token.items) {
            checkDash(item, within);
            checkItem(item, token.type === 'block-map');
            if (!within.flow)
                checkColon(item, text);
            add([...item.start, item.key, ...(item.sep ?? []), item.value], within);
        }
    }
    checkTabs(tabs, { endsOfPlain, endsOfOpen }, text);
}
/** A text in quotes that ends for the library before its closing quote: the next line is not indented. */
function isOpenQuote(token) {
    if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar')
        return false;
    return token.source.length < 2 || token.source.at(-1) !== token.source[0];
}
function checkComment(token) {
    if (token.type === 'comment' && SEPARATORS.test(token.source)) {
        throw separatorMistake(token.offset + token.source.search(SEPARATORS));
    }
}
/**
 * No line begins with a tab, but for lines of nothing behind a plain text: go-yaml takes them for a part of it, and how far
 * they are indented is a question of that text. Of a line that goes on with a text in quotes the quotes are the mistake.
 */
function checkTabs(tabs, { endsOfPlain, endsOfOpen }, text) {
    for (const token of tabs.toSorted((a, b) => a.offset - b.offset)) {
        const source = 'source' in token ? token.source : '';
        const line = text.slice(text.lastIndexOf('\n', token.offset - 1) + 1, token.offset);
        if (line.trim() !== '')
            continue;
        const isEmpty = /^[ \t]*(?:\r?\n|#|$)/.test(text.slice(token.offset));
        const behind = text.slice(0, token.offset).trimEnd().length;
        if (endsOfOpen.has(behind) || (isEmpty && endsOfPlain.has(behind)))
            continue;
        throw new go_yaml_source/* YamlMistake */.y(token.offset + source.indexOf('\t'), TAB);
    }
}
/** What the library takes for the value of a key without a colon, or for a key with the properties of its map. */
function checkItem({ start, key, sep = [], value }, isMap) {
    const behind = sep.find(({ type }) => ['map-value-ind', 'anchor', 'tag'].includes(type));
    if (behind && behind.type !== 'map-value-ind')
        throw new go_yaml_source/* YamlMistake */.y(behind.offset, 'expected a colon behind the key');
    const named = start.find(({ type }) => type === 'anchor' || type === 'tag');
    if (isMap && named && !key && !start.some(({ type }) => type === 'explicit-key-ind')) {
        throw new go_yaml_source/* YamlMistake */.y(named.offset, 'there is no key behind this; write "" for an empty one');
    }
    if (isMap && value && !sep.some(({ type }) => type === 'map-value-ind')) {
        throw new go_yaml_source/* YamlMistake */.y(value.offset, 'expected the next key, at the column of the others');
    }
    if (value?.type !== 'block-map')
        return;
    const before = isMap ? sep : start;
    const own = before.findLast(({ type }) => type === 'anchor' || type === 'tag');
    if (own && !before.slice(before.indexOf(own)).some(({ type }) => type === 'newline')) {
        throw new go_yaml_source/* YamlMistake */.y(own.offset, 'expected keys and values in a line of their own behind this');
    }
}
/** The colon of a key with `?` is at the column of the `?`. */
function checkColon({ start, sep = [] }, text) {
    const question = start.find(({ type }) => type === 'explicit-key-ind');
    const colon = sep.find(({ type }) => type === 'map-value-ind');
    if (!question || !colon)
        return;
    const column = (offset) => offset - text.lastIndexOf('\n', offset - 1);
    if (column(question.offset) === column(colon.offset))
        return;
    throw new go_yaml_source/* YamlMistake */.y(colon.offset, 'expected this colon at the column of its ?');
}
/** Behind a dash, or a `?`, blanks are the indentation of what follows. */
function checkDash({ start, sep = [] }, { flow }) {
    const isExplicit = start.some(({ type }) => type === 'explicit-key-ind');
    for (const [i, { type }] of (flow ? [] : [...start, ...(isExplicit ? sep : [])]).entries()) {
        const next = [...start, ...sep][i + 1];
        const indents = ['seq-item-ind', 'explicit-key-ind', 'map-value-ind'].includes(type);
        if (indents && next?.type === 'space' && next.source.includes('\t')) {
            throw new go_yaml_source/* YamlMistake */.y(next.offset, TAB);
        }
    }
}
function checkDirectives(directives) {
    const seen = new Set();
    for (const { source, offset } of directives) {
        const version = /^%YAML[ \t]+([0-9]{1,2}\.[0-9]{1,2})$/.exec(source)?.[1];
        const handle = /^%TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+\S+$/.exec(source)?.[1];
        const name = version === undefined ? handle : '%YAML';
        if (name === undefined) {
            throw new go_yaml_source/* YamlMistake */.y(offset, 'a line that begins with % is a directive of YAML, and helm knows no such; put the text in quotes');
        }
        if (version !== undefined && !/^0?1\.0?1$/.test(version)) {
            throw new go_yaml_source/* YamlMistake */.y(offset, `helm reads YAML 1.1, not ${version}; remove the %YAML directive`);
        }
        if (seen.has(name))
            throw new go_yaml_source/* YamlMistake */.y(offset, `there are two directives for ${name}`);
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/misleading-comments.js
/**
 * Offsets of the comments, at the beginning of a line and without a blank behind `#`, that stand between a key or dash and
 * its value, where that value has several lines or may have taken in more of them than are its own.
 */
function misleadingComments(tokens, text) {
    const found = [];
    const waiting = [...tokens];
    while (waiting.length > 0) {
        const token = waiting.pop();
        if (!token)
            continue;
        if (token.type === 'document')
            waiting.push(token.value);
        if (!('items' in token) || token.type === 'flow-collection')
            continue;
        for (const { start, key, sep, value } of token.items) {
            waiting.push(key, value);
            if (!mayReadOn(value))
                continue;
            const comments = [...start, ...(sep ?? [])].filter(({ type }) => type === 'comment');
            found.push(...comments.map(({ offset }) => offset).filter(offset => isMisleading(offset, text)));
        }
    }
    return found;
}
/** True for a value of several lines, or a map with such a first key. */
function mayReadOn(value) {
    if (value?.type === 'block-map')
        return mayReadOn(value.items[0]?.key ?? undefined);
    if (value?.type === 'flow-collection')
        return true;
    return value !== undefined && 'source' in value && value.source.includes('\n');
}
function isMisleading(offset, text) {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return line.trim() === '' && /[^ \t\r\n]/.test(text.charAt(offset + 1));
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/spelling.js


const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU])/g;
/** What go-yaml 2 knows behind a backslash, with nothing of JSON beyond. */
const KNOWN = /^\\[0abt\tnvfre "\\N_LP\n\r]$/;
const NAME = /^[&*][0-9A-Za-z_-]+$/;
const TAG = /^!(?:<(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-9A-Fa-f]{2})+>|(?:[\w-]*!)?(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-9A-Fa-f]{2})*)$/;
const MALFORMED_TAG = 'a tag (!) is malformed; put a text that begins with ! in quotes';
function malformedName(word) {
    const what = word.startsWith('&') ? 'an anchor (&)' : 'an alias (*)';
    return `${what} has a name of letters, digits, - and _ and a blank behind it; put a text that begins like this in quotes`;
}
/**
 * Checks how values are written where go-yaml 2 reads less than the library, or something else: escapes, names of
 * anchors, question marks and colons within brackets. Throws `YamlMistake`.
 */
function checkSpelling(root, text) {
    check(root, text, { flow: false, indent: 0 });
}
function check(node, text, place) {
    checkProperties(node, text);
    if (node.kind === 'scalar') {
        const written = text.slice(node.content, node.end);
        if (node.style === 'double')
            checkEscapes(written, node.content);
        if (node.style === 'plain')
            checkPlain(node, text, place);
        if (node.style === 'literal' || node.style === 'folded') {
            checkBlock(written + blanksAt(text, node.end), node.content);
        }
    }
    if (node.kind !== 'list' && node.kind !== 'map')
        return;
    const column = node.content - text.lastIndexOf('\n', node.content - 1);
    const within = node.flow ? { ...place, flow: true } : { flow: false, indent: column };
    if (node.kind === 'list')
        for (const item of node.items)
            check(item, text, within);
    if (node.kind !== 'map')
        return;
    for (const pair of node.pairs) {
        checkKey(pair, text, node.flow);
        check(pair.key, text, within);
        check(pair.value, text, within);
    }
}
function checkProperties(node, text) {
    const end = node.kind === 'alias' ? node.end : node.content;
    if (end === node.start)
        return;
    const words = text.slice(node.start, end).replace(/(?<=\s)#.*/g, found => ' '.repeat(found.length));
    for (const { 0: word, index } of words.matchAll(/[^ \t\r\n]+/g)) {
        const isTag = word.startsWith('!');
        const behind = text.charAt(node.start + index + word.length);
        if (isTag ? TAG.test(word) && /^[ \t\r\n]?$/.test(behind) : NAME.test(word))
            continue;
        throw new go_yaml_source/* YamlMistake */.y(node.start + index, isTag ? MALFORMED_TAG : malformedName(word));
    }
}
function checkEscapes(written, offset) {
    // The library takes an escaped quote at the end of a file for the closing one.
    if (!written.replace(/\\[\s\S]/g, '').endsWith('"'))
        throw unclosed(offset);
    for (const { 0: found, index } of written.matchAll(ESCAPE)) {
        const code = found.length > 2 ? Number.parseInt(found.slice(2), 16) : 0;
        if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
            throw new go_yaml_source/* YamlMistake */.y(offset + index, `${found} is no character; write it as \\U and 8 digits, or as it is`);
        }
        if (found.length === 2 && !KNOWN.test(found))
            throw unknownEscape(found, offset + index);
    }
}
/** Said of a text without end. */
function unclosed(offset) {
    return new go_yaml_source/* YamlMistake */.y(offset, 'the text in quotes has no closing quote');
}
/** Said of an escape in double quotes that helm, or the library, does not read. */
function unknownEscape(found, offset) {
    const instead = found === '\\/' || found === "\\'"
        ? `write ${found.slice(1)} as it is`
        : 'write \\\\ for a backslash, or use single quotes';
    return new go_yaml_source/* YamlMistake */.y(offset, `helm does not know the escape ${found} in a text in double quotes; ${instead}`);
}
function checkPlain({ content, end }, text, { flow, indent }) {
    const written = text.slice(content, end);
    // go-yaml reads on to what follows the text, and finds such a tab before it knows that the text has ended.
    for (const { 1: blanks = '', index } of `${written}${blanksAt(text, end)}`.matchAll(/\n( *)\t/g)) {
        if (blanks.length < indent)
            throw new go_yaml_source/* YamlMistake */.y(content + index + 1, TAB);
    }
    if (!flow)
        return;
    const question = written.indexOf('?');
    if (question >= 0) {
        throw new go_yaml_source/* YamlMistake */.y(content + question, 'a ? has a meaning of its own within brackets; put a text with one in quotes');
    }
    if (written.startsWith(':')) {
        throw new go_yaml_source/* YamlMistake */.y(content, 'a text within brackets cannot begin with a colon; put it in quotes');
    }
}
/** White space from an offset on. */
function blanksAt(text, offset) {
    const blanks = /\s*/y;
    blanks.lastIndex = offset;
    return blanks.exec(text)?.[0] ?? '';
}
function checkBlock(written, offset) {
    const [header = '', ...lines] = written.split('\n');
    const first = lines.findIndex(line => /[^ \t\r]/.test(line));
    const indent = /^ */.exec(lines[first] ?? '')?.[0].length ?? 0;
    // Until a line has decided how far the block is indented, no line may begin with a tab.
    const isWrong = (line, i) => /^ *\t/.test(line) && (i <= first || first < 0 || line.indexOf('\t') < indent);
    if (!/^[|>][+-]?[1-9]/.test(header) && lines.some(isWrong))
        throw new go_yaml_source/* YamlMistake */.y(offset, 'this block is indented with a tab; write blanks');
    if (first >= 0 && indent === 0)
        throw new go_yaml_source/* YamlMistake */.y(offset, 'this block (| or >) is not indented');
}
function checkKey({ key, colon, explicit }, text, flow) {
    if (colon === undefined || explicit)
        return;
    if (/[\n\u2028\u2029]/.test(text.slice(key.start, colon))) {
        throw new go_yaml_source/* YamlMistake */.y(key.start, 'a key ends in the line it begins in; write ? before a longer one');
    }
    const isPlain = key.kind === 'scalar' && key.style === 'plain';
    if (flow && isPlain && /[^\s]/.test(text.charAt(colon))) {
        throw new go_yaml_source/* YamlMistake */.y(colon - 1, 'a colon behind a key within brackets needs a blank behind it');
    }
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/mistakes.js




/** The first mistake of the library's that is one to helm, too, said in words that help. */
function mistakeIn(text, errors, tokens) {
    const [first] = errors.filter(error => !isReadByHelm(text, error)).toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (first?.code === 'BAD_INDENT' && first.message.startsWith('Flow ')) {
        return openBracket(tokens, first.pos[0]) ?? worded(text, first);
    }
    return first && worded(text, first);
}
/** A comment may follow a quote or a bracket at once; the library says so, and has read it as a comment. */
function isReadByHelm(text, { code, pos, message }) {
    return code === 'MISSING_CHAR' && text[pos[0]] === '#' && message.startsWith('Comments must be separated');
}
const TEMPLATE = 'a template has no quotes here, and helm fills none in this file; write a value, or put {{ }} in quotes';
const COLON = 'a colon stands within a value; indent the key like its neighbours, or put the text in quotes';
/** What to say instead of the library's own words, by its code and the beginning of its message. */
const WORDS = [
    ['TAB_AS_INDENT', /./, TAB],
    ['MISSING_CHAR', /directives-end/, 'expected --- behind the directives (lines with %)'],
    [
        'MISSING_CHAR',
        /^Implicit map keys need/,
        'expected "key: value"; there is no colon with a blank behind it in this line',
    ],
    [
        'UNEXPECTED_TOKEN',
        /at node end$|in YAML stream/,
        'the values end before this, and what follows would be lost; indent it like its neighbours, or remove it',
    ],
    ['BAD_INDENT', /^All sequence items/, 'expected the next item of the list, at the column of the others'],
    ['BAD_INDENT', /^All mapping items/, 'expected the next key, at the column of the others'],
];
function worded(text, { code, pos: [offset], message }) {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const whole = /^[^\n]*/.exec(text.slice(offset - line.length))?.[0] ?? line;
    if (SEPARATORS.test(whole))
        return separatorMistake(offset - line.length + whole.search(SEPARATORS));
    const template = line.indexOf('{{');
    if (template >= 0 && !/["'#]/.test(line.slice(0, template))) {
        return new go_yaml_source/* YamlMistake */.y(offset - line.length + template, TEMPLATE);
    }
    if (code === 'MISSING_CHAR' && message.startsWith('Missing closing'))
        return openQuote(text, offset, message);
    if (code === 'BAD_DQ_ESCAPE')
        return unknownEscape(text.slice(offset, offset + 2), offset);
    if (code === 'BAD_SCALAR_START') {
        return new go_yaml_source/* YamlMistake */.y(offset, `a text cannot begin with ${text.charAt(offset)}; put it in quotes`);
    }
    if (code === 'MULTILINE_IMPLICIT_KEY' || /^Nested mappings/.test(message)) {
        const colon = text.slice(offset).search(/:(?=\s|$)/);
        return new go_yaml_source/* YamlMistake */.y(offset + Math.max(colon, 0), COLON);
    }
    const found = WORDS.find(([known, form]) => known === code && form.test(message));
    return new go_yaml_source/* YamlMistake */.y(offset, found?.[2] ?? message.replaceAll('\n', ' '));
}
/** The innermost list or map in brackets that the library has ended where its lines are not indented, and helm does not. */
function openBracket(tokens, end) {
    const waiting = [...tokens];
    let last;
    while (waiting.length > 0) {
        const token = waiting.pop();
        if (!token || token.offset >= end)
            continue;
        if (token.type === 'document')
            waiting.push(token.value);
        if (!('items' in token))
            continue;
        for (const { key, value } of token.items)
            waiting.push(key, value);
        const isOpen = token.type === 'flow-collection' && !token.end.some(({ type }) => type.startsWith('flow-'));
        if (isOpen && token.offset >= (last?.offset ?? 0))
            last = token;
    }
    if (!last)
        return undefined;
    const sign = last.start.source;
    const message = `this ${sign} has no ${sign === '[' ? ']' : '}'}, or goes on in a line that is not indented; indent its lines deeper than the key`;
    return new go_yaml_source/* YamlMistake */.y(last.offset, message);
}
/** The library ends a text in quotes where a line is not indented, and helm does not. */
function openQuote(text, end, message) {
    const quote = message.includes('"') ? '"' : "'";
    const start = text.lastIndexOf(quote, end - 1);
    if (text.indexOf(quote, end) < 0)
        return unclosed(start);
    return new go_yaml_source/* YamlMistake */.y(start, 'the text in quotes goes on in a line that is not indented, or has no closing quote; indent its lines deeper than the key');
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/placed.js


const STYLES = {
    [dist/* Scalar */.X5.PLAIN]: 'plain',
    [dist/* Scalar */.X5.QUOTE_SINGLE]: 'single',
    [dist/* Scalar */.X5.QUOTE_DOUBLE]: 'double',
    [dist/* Scalar */.X5.BLOCK_LITERAL]: 'literal',
    [dist/* Scalar */.X5.BLOCK_FOLDED]: 'folded',
};
/** The values of a document as the library has read it, each with its place in the text. */
function placed(document, token, text) {
    const end = token.start.find(({ type }) => type === 'doc-start');
    return new Placer(text).node(document.contents, token.start, end ? end.offset + 3 : token.offset);
}
class Placer {
    #text;
    #anchors = new Map();
    constructor(text) {
        this.#text = text;
    }
    /** `empty` is where a value would be that is not there. */
    node(node, before, empty) {
        const properties = before.filter(({ type }) => type === 'anchor' || type === 'tag');
        const last = properties.at(-1);
        const behind = last ? last.offset + last.source.length : empty;
        const { anchor, tag } = { anchor: undefined, tag: undefined, ...node };
        const named = { ...(anchor === undefined ? {} : { anchor }), ...(tag === undefined ? {} : { tag }) };
        const place = (content) => ({ start: properties[0]?.offset ?? content, content, ...named });
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, node.range ?? [empty, empty]);
        if ((0,dist/* isMap */.jh)(node))
            return this.#map(node, before, place);
        if ((0,dist/* isSeq */.oP)(node))
            return this.#list(node, place);
        if (!(0,dist/* isScalar */.jn)(node) || isNothing(node)) {
            return this.#anchored({
                kind: 'scalar',
                ...place(behind),
                end: behind,
                tail: behind,
                text: '',
                style: 'plain',
            });
        }
        const content = node.range?.[0] ?? behind;
        return this.#anchored(this.#scalar(node, place(content)));
    }
    #scalar(node, place) {
        const [, until] = node.range ?? [0, place.content];
        const style = STYLES[node.type ?? dist/* Scalar */.X5.PLAIN] ?? 'plain';
        const written = this.#text.slice(place.content, until);
        const text = textOfScalar(node.source ?? '', { style, written, offset: place.content });
        const end = style === 'literal' || style === 'folded' ? place.content + written.trimEnd().length : until;
        const keeps = /^[|>][0-9]?\+/.test(written);
        return { kind: 'scalar', ...place, end, tail: keeps ? until : end, text, style };
    }
    #alias(name, [start, end]) {
        const target = this.#anchors.get(name);
        return { kind: 'alias', name, start, content: start, end, ...(target ? { target } : {}) };
    }
    /** Anchors of a list or map count within it already, so that one that holds itself is found. */
    #map(node, before, place) {
        const pairs = [];
        const { srcToken, flow = false } = node;
        const [first] = node.items;
        const content = srcToken?.type === 'flow-collection' ? srcToken.offset : startOf(first, before);
        const end = srcToken?.type === 'flow-collection' ? endOf(srcToken) : content;
        const map = this.#anchored({ kind: 'map', ...place(content), flow, pairs, end });
        for (const pair of node.items)
            pairs.push(this.#pair(pair));
        if (srcToken?.type !== 'flow-collection')
            map.end = pairs.at(-1)?.value.end ?? end;
        return map;
    }
    #pair({ key, value, srcToken }) {
        const { start = [], sep = [] } = (srcToken ?? {});
        const question = start.find(({ type }) => type === 'explicit-key-ind');
        const found = this.node(key, start, question ? question.offset + 1 : (sep[0]?.offset ?? 0));
        const sign = sep.find(({ type }) => type === 'map-value-ind');
        if (!sign)
            return { key: found, value: this.node(undefined, [], found.end), explicit: !!question };
        const colon = sign.offset + 1;
        const behind = sep.slice(sep.indexOf(sign) + 1);
        return { key: found, colon, value: this.node(value, behind, colon), explicit: !!question };
    }
    #list(node, place) {
        const items = [];
        const token = node.srcToken;
        const flow = token.type === 'flow-collection';
        const content = flow ? token.offset : (token.items[0]?.start[0]?.offset ?? token.offset);
        const end = flow ? endOf(token) : content;
        const list = this.#anchored({ kind: 'list', ...place(content), flow, items, end });
        const written = token.items.filter(isItem);
        for (const [i, item] of node.items.entries()) {
            const { start = [] } = written[i] ?? {};
            const dash = start.find(({ type }) => type === 'seq-item-ind');
            items.push(this.node((0,dist/* isPair */.tO)(item) ? undefined : item, start, dash ? dash.offset + 1 : content + 1));
        }
        if (!flow)
            list.end = items.at(-1)?.end ?? end;
        return list;
    }
    #anchored(node) {
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, node);
        return node;
    }
}
function isNothing({ type, source }) {
    return (type === undefined || type === dist/* Scalar */.X5.PLAIN) && (source ?? '') === '';
}
/** Where the first key of a map begins, with what belongs to the key. */
function startOf(pair, before) {
    const { start = [], key, sep } = (pair?.srcToken ?? {});
    const own = start.find(({ type }) => ['anchor', 'tag', 'explicit-key-ind'].includes(type));
    return (own ?? key ?? sep?.[0] ?? before.at(-1))?.offset ?? 0;
}
function endOf({ end, offset }) {
    const [sign] = end;
    return sign ? sign.offset + sign.source.length : offset + 1;
}
/** False for what holds nothing but a comment. */
function isItem({ start, key, sep, value }) {
    if (key || sep || value)
        return true;
    return start.some(({ type }) => ['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag'].includes(type));
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/parse.js







/** Nothing is typed, resolved or merged by the library: what a word means is helm's business. */
const OPTIONS = {
    version: '1.1',
    schema: 'failsafe',
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
};
/**
 * Reads the first document of a text as far as helm reads it, every value with its place. Throws `YamlMistake` for what
 * the library or go-yaml 2 does not read.
 */
function parseYaml(text) {
    // Further line breaks of YAML 1.1, which the library does not know; every offset stays.
    const source = text.replace(/\r(?!\n)|\x85/g, '\n');
    const tokens = tokensOf(source);
    const { first, next } = firstDocument(tokens);
    const own = tokens.slice(0, next);
    const cut = first && cutOf(first, source);
    checkLayout(own, source, unexpectedIn(own)?.offset);
    if (first && first.value === undefined && first.start.length === 0 && tokens[next]?.type === 'doc-end') {
        throw new go_yaml_source/* YamlMistake */.y(tokens[next].offset, 'expected a value, found ...');
    }
    const [document] = new dist/* Composer */.Dk(OPTIONS).compose(own, true, source.length);
    const errors = document?.errors.filter(error => !isOfRest(error, cut)) ?? [];
    const mistake = mistakeIn(source, errors, own);
    if (mistake)
        throw mistake;
    const rest = cut ?? restOf(tokens.slice(next));
    const behind = rest === undefined ? {} : { rest };
    if (!document || first === undefined)
        return behind;
    const root = placed(document, first, source);
    checkSpelling(root, source);
    return { root, ...behind };
}
/**
 * Tokens of a text. Behind a comment like `#this`, at a lower column than the value it stands before, the library (yaml
 * 2.9) forgets how far that value is indented and reads on into the next key; behind `# this` it does not.
 */
function tokensOf(text) {
    let source = text;
    for (;;) {
        const tokens = [...new dist/* Parser */.iX().parse(source)];
        const comments = misleadingComments(tokens, source);
        if (comments.length === 0)
            return tokens;
        for (const offset of comments)
            source = `${source.slice(0, offset + 1)} ${source.slice(offset + 2)}`;
    }
}
/** The first document among the tokens of a text, and where what follows it begins. */
function firstDocument(tokens) {
    const index = tokens.findIndex(({ type }) => type === 'document');
    const first = tokens[index];
    if (first?.type !== 'document')
        return { next: tokens.length };
    const found = tokens.findIndex(({ type }, i) => i > index && ['document', 'doc-end', 'directive'].includes(type));
    return { first, next: found < 0 ? tokens.length : found };
}
/**
 * Where a document ends for helm though a word follows: behind brackets, or at a column before that of the first key. The
 * library says so, and has read the values by then.
 */
function cutOf(document, text) {
    const { value } = document;
    const next = unexpectedIn([document]);
    if (next === undefined || !('source' in next) || !value || !/^\w/.test(next.source))
        return undefined;
    if (value.type === 'flow-collection')
        return next.offset;
    const column = (offset) => offset - text.lastIndexOf('\n', offset - 1);
    const isBlock = value.type === 'block-map' || value.type === 'block-seq';
    return isBlock && column(next.offset) < column(value.offset) ? next.offset : undefined;
}
/** What follows the values of a document, among its tokens, and is none of them. */
function unexpectedIn(tokens) {
    const behind = tokens.flatMap(token => (token.type === 'document' ? (token.end ?? []) : [token]));
    const ignored = ['space', 'comment', 'newline', 'byte-order-mark', 'directive', 'doc-mode'];
    return behind.find(({ type }) => !ignored.includes(type));
}
/** True for what the library says of the rest behind a cut. */
function isOfRest({ code, pos, message }, cut) {
    if (cut === undefined || pos[0] < cut)
        return false;
    return pos[0] > cut || (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end'));
}
/** Where there is more than a mere `---` or `...`. */
function restOf(tokens) {
    for (const token of tokens) {
        if (token.type === 'directive' || token.type === 'error')
            return token.offset;
        if (token.type !== 'document')
            continue;
        const { value, start } = token;
        const first = value ?? start.find(({ type }) => type === 'anchor' || type === 'tag');
        if (first)
            return first.offset;
    }
    return undefined;
}


/***/ }),

/***/ 96249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ positionsOf),
/* harmony export */   readYaml: () => (/* binding */ readYaml),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54133);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74514);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24977);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26408);




/** A value may be named by an alias as often as this; more is an attack, not a chart. */
const MAX_ALIASES = 10_000;
/** Mistakes of grammar shown of one text. */
const MOST_MISTAKES = 10;
const START = { line: 1, column: 1 };
/**
 * Reads YAML by the rules of sigs.k8s.io/yaml, helm's library: what go-yaml 2 reads, and what of it JSON can hold.
 * Values keep their position and their text as written. Scalars are left untyped: helm reads YAML 1.1 (see
 * `resolveScalar`). Keys that occur twice are kept, the last one wins.
 */
function readYaml(text) {
    try {
        return readDocument(text, (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text));
    }
    catch (error) {
        if (!(error instanceof _source_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlMistake */ .y))
            throw error;
        const at = positionsOf(text);
        const problems = mistakesFrom(text, error).map(({ offset, message }) => ({ at: at(offset), message }));
        return { root: (0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingAt */ .V1)(START), problems, notFinite: [] };
    }
}
/** The same of a text that is parsed already. */
function readDocument(text, { root, rest }) {
    const at = positionsOf(text);
    const reader = new Reader(text, at);
    return {
        root: root ? reader.node(root) : (0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingAt */ .V1)(START),
        problems: reader.problems,
        notFinite: reader.notFinite,
        ...(rest === undefined ? {} : { rest: at(rest) }),
    };
}
/** A line that begins a key of the outermost map: from there on a text can be read again. */
const OUTER_KEY = /^(?:[A-Za-z_][\w.-]*|"[^"\n]*"|'[^'\n]*'):(?=\s)/gm;
/** A mistake and those further on that are not its consequences. */
function mistakesFrom(text, first) {
    const found = [first];
    for (let mistake = first; found.length < MOST_MISTAKES;) {
        OUTER_KEY.lastIndex = mistake.offset + 1;
        const start = OUTER_KEY.exec(text)?.index;
        if (start === undefined)
            return found;
        try {
            (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .h)(text.slice(start));
            return found;
        }
        catch (error) {
            if (!(error instanceof _source_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlMistake */ .y))
                throw error;
            mistake = new _source_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlMistake */ .y(start + error.offset, error.message);
            found.push(mistake);
        }
    }
    return found;
}
/** Gives line and column of an offset. */
function positionsOf(text) {
    const starts = [0, ...[...text.matchAll(/\r\n|[\r\n]/g)].map(found => found.index + found[0].length)];
    return offset => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}
class Reader {
    problems = [];
    notFinite = [];
    #text;
    #at;
    #open = new Set();
    #aliases = 0;
    constructor(text, at) {
        this.#text = text;
        this.#at = at;
    }
    node(node) {
        const at = this.#at(node.content);
        if (node.kind === 'alias')
            return this.#alias(node, at);
        if (node.kind === 'scalar') {
            const { text, style, tag } = node;
            const scalar = {
                kind: 'scalar',
                text,
                plain: style === 'plain',
                at,
                ...(tag === undefined ? {} : { tag }),
            };
            this.#check(scalar);
            return scalar;
        }
        this.#open.add(node);
        const read = node.kind === 'list'
            ? { kind: 'list', at, items: node.items.map(item => this.node(item)) }
            : { kind: 'map', at, entries: this.#entries(node) };
        this.#open.delete(node);
        return read;
    }
    #check(scalar) {
        const problem = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .tagProblem */ .qH)(scalar);
        if (problem !== undefined)
            this.#problem(scalar.at, problem);
        const value = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveScalar */ .T)(scalar);
        if (value.type === 'float' && !Number.isFinite(value.value))
            this.notFinite.push(scalar);
    }
    #entries({ pairs }) {
        const last = new Map(pairs.map(({ key }, index) => [nameOf(key), index]));
        return pairs.map((pair, index) => {
            const before = this.notFinite.length;
            const key = this.node(pair.key);
            this.notFinite.length = before; // A key is always text in the end.
            if ((0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .isMergeKey */ .yJ)(key))
                this.#checkMerge(pair.value);
            else {
                const problem = keyProblem(key, this.#text, pair.key.start);
                if (problem !== undefined)
                    this.#problem(key.at, problem);
            }
            const value = this.node(pair.value);
            const isReplaced = pair.key.kind === 'scalar' && last.get(nameOf(pair.key)) !== index;
            if (isReplaced)
                this.notFinite.length = before; // Another value takes its place before it is JSON.
            return { key, value };
        });
    }
    #checkMerge(value) {
        const isMap = (node) => (node.kind === 'alias' ? node.target?.kind : node.kind) === 'map';
        const values = value.kind === 'list' ? value.items : [value];
        for (const item of values) {
            if (!isMap(item))
                this.#problem(this.#at(item.content), '<<: merges maps; expected an alias of one, or a list of such');
        }
    }
    #alias({ name, target }, at) {
        this.#aliases += 1;
        if (this.#aliases > MAX_ALIASES) {
            if (this.#aliases === MAX_ALIASES + 1)
                this.#problem(at, `more than ${MAX_ALIASES} values are named by aliases`);
            return (0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingAt */ .V1)(at);
        }
        if (target !== undefined && !this.#open.has(target))
            return this.node(target);
        this.#problem(at, `the alias *${name} ${target === undefined ? 'names nothing' : 'contains itself'}`);
        return (0,_node_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingAt */ .V1)(at);
    }
    #problem(at, message) {
        this.problems.push({ at, message });
    }
}
/** What tells the keys of a map apart: the same text in quotes may be another key. */
function nameOf(key) {
    return key.kind === 'scalar' ? `${key.style === 'plain'} ${key.text}` : undefined;
}
const MAX_INT = 2n ** 63n - 1n;
function keyProblem(key, text, start) {
    if (key.kind !== 'scalar') {
        if (text.slice(start - 1, start + 1) === '{{' || text.startsWith('{{', start)) {
            return 'a template has no quotes here, and helm fills none in this file; write a value, or put {{ }} in quotes';
        }
        return `a ${key.kind} cannot be a key; expected a text`;
    }
    const value = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveScalar */ .T)(key);
    if (value.type === 'null')
        return 'a key is empty, which helm refuses; put it in quotes if it is meant';
    if (value.type === 'int' && value.value > MAX_INT)
        return `${key.text}: is too large for a key; put it in quotes`;
    return undefined;
}


/***/ }),

/***/ 26408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ YamlMistake)
/* harmony export */ });
/** What is wrong with a text, and where. */
class YamlMistake extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}


/***/ })

};
