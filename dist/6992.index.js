export const id = 6992;
export const ids = [6992,9905];
export const modules = {

/***/ 56992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defaultValues: () => (/* binding */ defaultValues)
/* harmony export */ });
/* unused harmony export ownValues */
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74292);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36224);
/* harmony import */ var _go_yaml_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99905);
/* harmony import */ var _typed_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81794);




/**
 * The values a chart is installed with when nobody gives any: its own over those of its sub-charts, each of which finds
 * its part under its name or alias and `global` in it.
 */
function defaultValues(chart) {
    const own = ownValues(chart);
    const values = new Map(own);
    for (const subchart of chart.subcharts) {
        for (const key of keysOf(chart, subchart)) {
            const given = own.get(key);
            const merged = merge(defaultValues(subchart), isMap(given) ? given : new Map());
            values.set(key, withGlobal(merged, own.get('global')));
        }
    }
    return values;
}
/** What values.yaml holds, all its documents merged; empty where it cannot be read. */
function ownValues({ values }) {
    const documents = values ? (0,_go_yaml_read_js__WEBPACK_IMPORTED_MODULE_1__.readYaml)((0,_chart_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(values)).documents : [];
    // Problems of the file have been found when the chart was loaded.
    const reader = new _typed_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .TypedReader */ .K('values.yaml', new _findings_js__WEBPACK_IMPORTED_MODULE_0__/* .Findings */ .F());
    return documents
        .map(document => reader.any(document))
        .filter(isMap)
        .reduce((all, next) => mergeDocuments(all, next), new Map());
}
/** Names under which a parent gives a sub-chart its values. */
function keysOf(chart, { metadata }) {
    const declared = chart.metadata.dependencies.filter(({ name }) => name === metadata.name);
    return declared.length === 0 ? [metadata.name] : declared.map(({ alias, name }) => alias || name);
}
function withGlobal(values, global) {
    const own = values.get('global');
    return new Map([
        ...values,
        ['global', merge(isMap(own) ? own : new Map(), isMap(global) ? global : new Map())],
    ]);
}
/** `over` wins; a null in it takes a key away. */
function merge(under, over) {
    const all = new Map(under);
    for (const [key, value] of over) {
        const below = all.get(key);
        if (value === null)
            all.delete(key);
        else
            all.set(key, isMap(value) && isMap(below) ? merge(below, value) : value);
    }
    return all;
}
/** The same for documents of one file, where a null is a value. */
function mergeDocuments(under, over) {
    const all = new Map(under);
    for (const [key, value] of over) {
        const below = all.get(key);
        all.set(key, isMap(value) && isMap(below) ? mergeDocuments(below, value) : value);
    }
    return all;
}
function isMap(value) {
    return value instanceof Map;
}


/***/ }),

/***/ 99905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/helm/go-yaml/node.js
/** Stands for nothing at all: an empty document, a key without a value. */
function nothingAt(at) {
    return { kind: 'scalar', text: '', plain: true, at };
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/read.js


/** A value may be named by an alias as often as this; more is an attack, not a chart. */
const MAX_ALIASES = 10_000;
/**
 * Reads YAML into values that keep their position and their text as written. Scalars are left untyped: helm reads YAML
 * 1.1 (see `resolveScalar`). Keys that occur twice are kept, the last one wins.
 */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
        schema: 'failsafe',
        merge: false,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
        lineCounter: lines,
    });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const documents = 'empty' in parsed ? [] : parsed;
    const problems = documents.flatMap(({ errors }) => errors.map(error => ({ at: at(error.pos[0]), message: error.message.replaceAll('\n', ' ') })));
    if (problems.length > 0)
        return { documents: [], problems };
    const reader = new Reader(at);
    return { documents: documents.map(document => reader.document(document)), problems: reader.problems };
}
class Reader {
    problems = [];
    #at;
    #open = new Set();
    #aliases = 0;
    constructor(at) {
        this.#at = at;
    }
    document(document) {
        return this.#node(document.contents, document, this.#at(document.range[0]));
    }
    #node(node, document, parent) {
        if (!node)
            return nothingAt(parent);
        const at = node.range ? this.#at(node.range[0]) : parent;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, node.resolve(document), { document, at });
        if ((0,dist/* isScalar */.jn)(node))
            return scalar(node, at);
        this.#open.add(node);
        try {
            if ((0,dist/* isSeq */.oP)(node)) {
                return { kind: 'list', at, items: node.items.map(item => this.#node(item, document, at)) };
            }
            if (!(0,dist/* isMap */.jh)(node))
                return nothingAt(at);
            const entries = node.items.map(pair => {
                const key = this.#node(pair.key, document, at);
                return { key, value: this.#node(pair.value, document, key.at) };
            });
            return { kind: 'map', at, entries };
        }
        finally {
            this.#open.delete(node);
        }
    }
    #alias(name, target, { document, at }) {
        this.#aliases += 1;
        const why = target === undefined ? 'names nothing' : this.#open.has(target) ? 'contains itself' : undefined;
        if (why === undefined && this.#aliases <= MAX_ALIASES)
            return this.#node(target, document, at);
        if (this.#aliases <= MAX_ALIASES)
            this.problems.push({ at, message: `the alias *${name} ${why}` });
        else if (this.#aliases === MAX_ALIASES + 1) {
            this.problems.push({ at, message: `more than ${MAX_ALIASES} values are named by aliases` });
        }
        return nothingAt(at);
    }
}
function scalar(node, at) {
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const tag = node.tag === undefined ? {} : { tag: node.tag };
    return { kind: 'scalar', text, plain: node.type === 'PLAIN' || node.type === undefined, at, ...tag };
}


/***/ })

};
