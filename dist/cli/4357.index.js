export const id = 4357;
export const ids = [4357,6503];
export const modules = {

/***/ 94357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkDefaults: () => (/* binding */ checkDefaults)
});

;// CONCATENATED MODULE: ./lib/helm/coalesce.js
/** What helm refuses while it puts values together; the message says what. */
class ValuesMismatch extends Error {
}
const GLOBAL = 'global';
/**
 * The values of a chart and its sub-charts over each other, those of `given` first (helm 3.22, `chartutil.CoalesceValues`;
 * with `merge` `MergeValues`, which keeps nulls). helm 4.3 differs in a null of values.yaml, which it leaves out.
 * Throws `ValuesMismatch` where a sub-chart is given something else than keys and values.
 */
function coalesce(node, given, merge = false) {
    const values = copied(given);
    coalesceInto(node, values, merge);
    return values;
}
/** `over` with what `under` has besides; both are changed. */
function mergeTables(over, under, merge) {
    const hadValue = new Set([...under].filter(([, value]) => value !== null).map(([key]) => key));
    for (const [key, value] of over)
        if (value === null)
            under.set(key, null);
    for (const [key, value] of under) {
        const own = over.get(key);
        if (own === null && !merge && hadValue.has(key))
            over.delete(key);
        else if (own === undefined)
            over.set(key, value);
        else if (isTable(value) && isTable(own))
            mergeTables(own, value, merge);
    }
    return over;
}
/** True for keys and values. */
function isTable(value) {
    return value instanceof Map;
}
/** A copy that shares nothing. */
function copied(table) {
    return new Map([...table].map(([key, value]) => [key, isTable(value) ? copied(value) : value]));
}
function coalesceInto(node, values, merge) {
    const names = new Set(node.subcharts.map(({ name }) => name));
    for (const [key, value] of copied(node.values)) {
        const own = values.get(key);
        if (own === undefined)
            values.set(key, value);
        else if (own === null && !merge)
            values.delete(key);
        else if (isTable(own) && isTable(value))
            mergeTables(own, value, merge || names.has(key));
    }
    for (const subchart of node.subcharts) {
        const own = values.get(subchart.name) ?? (values.has(subchart.name) ? null : new Map());
        if (!isTable(own))
            throw new ValuesMismatch(`${subchart.name} is a sub-chart, and its values are no map`);
        values.set(subchart.name, own);
        shareGlobals(own, values);
        coalesceInto(subchart, own, merge);
    }
}
/** Gives a sub-chart the globals of its parent, which win. It has `global` in any case. */
function shareGlobals(values, parent) {
    const own = values.get(GLOBAL) ?? new Map();
    const above = parent.get(GLOBAL) ?? new Map();
    if (!isTable(own) || !isTable(above))
        return;
    for (const [key, value] of above) {
        const below = own.get(key);
        if (!isTable(value)) {
            if (!isTable(below))
                own.set(key, value);
        }
        else if (below === undefined)
            own.set(key, new Map(value));
        else if (isTable(below))
            own.set(key, mergeTables(new Map(value), below, true));
    }
    values.set(GLOBAL, own);
}

// EXTERNAL MODULE: ./lib/helm/chart.js
var chart = __webpack_require__(74292);
// EXTERNAL MODULE: ./lib/helm/findings.js
var findings = __webpack_require__(36224);
// EXTERNAL MODULE: ./lib/helm/go-yaml/documents.js
var go_yaml_documents = __webpack_require__(16503);
// EXTERNAL MODULE: ./lib/helm/typed-reader.js
var typed_reader = __webpack_require__(81794);
;// CONCATENATED MODULE: ./lib/helm/default-values.js





/** What values.yaml holds, all its documents merged; empty where it cannot be read. */
function ownValues({ values }) {
    const documents = values ? (0,go_yaml_documents/* valuesOf */.s)((0,chart/* textOf */.b)(values)) : [];
    // Problems of the file have been found when the chart was loaded.
    const reader = new typed_reader/* TypedReader */.K('values.yaml', new findings/* Findings */.F());
    return documents
        .map(document => reader.any(document))
        .filter(isTable)
        .reduce((all, next) => mergeDocuments(all, next), new Map());
}
/** A later document wins; a null in it is a value. */
function mergeDocuments(under, over) {
    const all = copied(under);
    for (const [key, value] of over) {
        const below = all.get(key);
        all.set(key, isTable(value) && isTable(below) ? mergeDocuments(below, value) : value);
    }
    return all;
}

// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
;// CONCATENATED MODULE: ./lib/helm/enabled-charts.js




/**
 * The chart with its enabled sub-charts, aliases, conditions, tags and imported values worked out (helm 3.22,
 * `chartutil.ProcessDependencies`). Throws `ValuesMismatch` like `coalesce`.
 */
function enabledCharts(chart) {
    const root = treeOf(chart, chart.metadata.name);
    const kept = new Map();
    enable(root, { given: new Map(), path: '', kept });
    importValues(root, kept);
    return root;
}
function treeOf(chart, name) {
    return {
        chart,
        name,
        values: copied(ownValues(chart)),
        subcharts: chart.subcharts.map(subchart => treeOf(subchart, subchart.metadata.name)),
    };
}
function enable(node, { given, path, kept }) {
    const { dependencies } = node.chart.metadata;
    if (dependencies.length === 0)
        return;
    const isMeant = ({ chart: { metadata } }, { name, version }) => metadata.name === name && isInRange(metadata.version, version);
    const free = node.subcharts.filter(subchart => !dependencies.some(one => isMeant(subchart, one)));
    const declared = dependencies.flatMap(dependency => {
        const found = node.subcharts.find(subchart => isMeant(subchart, dependency));
        return found ? [treeOf(found.chart, dependency.alias || dependency.name)] : [];
    });
    node.subcharts = [...free, ...declared];
    const values = coalesce(node, given);
    const requirements = dependencies.map(dependency => ({
        ...dependency,
        name: dependency.alias || dependency.name,
        isEnabled: byConditions(dependency, values, path) ?? byTags(dependency, values),
    }));
    const disabled = new Set(requirements.filter(one => !one.isEnabled).map(({ name }) => name));
    node.subcharts = node.subcharts.filter(({ name }) => !disabled.has(name));
    for (const subchart of node.subcharts)
        enable(subchart, { given: values, path: `${path}${subchart.name}.`, kept });
    kept.set(node, requirements.filter(({ name }) => !disabled.has(name)));
}
function isInRange(version, range) {
    const [parsed, wanted] = [(0,semver_version.parseChartVersion)(version), (0,constraint/* parseConstraint */.F)(range)];
    return parsed !== undefined && wanted !== undefined && (0,constraint/* satisfies */.i)(parsed, wanted);
}
/** The first condition that is a boolean decides. */
function byConditions({ condition }, values, path) {
    for (const key of condition.trim().split(',')) {
        const found = key === '' ? undefined : valueAt(values, `${path}${key}`);
        if (typeof found === 'boolean')
            return found;
    }
    return undefined;
}
/** Disabled where some of its tags are false and none is true. */
function byTags({ tags }, values) {
    const said = values.get('tags');
    if (!isTable(said))
        return true;
    const found = tags.map(tag => said.get(tag));
    return found.includes(true) || !found.includes(false);
}
/** Children first: what they import may be imported again. */
function importValues(node, kept) {
    for (const subchart of node.subcharts)
        importValues(subchart, kept);
    const requirements = kept.get(node);
    if (requirements === undefined)
        return;
    const values = coalesce(node, new Map(), true);
    const imported = new Map();
    for (const { name, importValues: wishes } of requirements) {
        for (const wish of wishes) {
            const { child, parent } = routeOf(wish);
            const found = valueAt(values, `${name}.${child}`);
            if (isTable(found))
                mergeTables(imported, placed(copied(found), parent), true);
        }
    }
    node.values = mergeTables(copied(values), imported, true);
}
function routeOf(wish) {
    if (!isTable(wish))
        return { child: `exports.${String(wish)}`, parent: '.' };
    return { child: String(wish.get('child')), parent: String(wish.get('parent')) };
}
function placed(values, path) {
    if (path === '.')
        return values;
    return path.split('.').reduceRight((inner, key) => new Map([[key, inner]]), values);
}
function valueAt(values, path) {
    let found = values;
    for (const key of path.split('.'))
        found = isTable(found) ? found.get(key) : undefined;
    return found;
}

// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: ./lib/helm/schema.js + 1 modules
var schema = __webpack_require__(67760);
;// CONCATENATED MODULE: ./lib/helm/check-defaults.js




/**
 * Checks that the values a chart has when nobody gives any match its schemas, those of every enabled sub-chart included,
 * as `helm template` does. Warnings: a chart may require values that only its user knows.
 */
function checkDefaults(chart, schemas, findings) {
    const file = `${chart.origin}/${file_names/* VALUES_FILE */.Yc}`;
    try {
        const root = enabledCharts(chart);
        const values = coalesce(root, new Map());
        for (const words of mismatches(chart, values, schemas))
            findings.warn({ file }, `the default values do not match ${file_names/* SCHEMA_FILE */.Td}: ${words}`);
        for (const subchart of root.subcharts)
            checkBelow(subchart, values, { file, schemas, findings, path: '' });
    }
    catch (error) {
        if (!(error instanceof ValuesMismatch))
            throw error;
        findings.warn({ file }, `${error.message}; helm refuses them`);
    }
}
/** What a sub-chart's own defaults do not match is its own matter, anything else that of the chart that gives it values. */
function checkBelow(node, above, below) {
    const values = above.get(node.name);
    if (!isTable(values))
        return;
    const { file, path, schemas, findings } = below;
    const { chart, name } = node;
    const found = mismatches(chart, values, schemas);
    const own = found.length === 0 ? [] : mismatches(chart, coalesce(enabledCharts(chart), new Map()), schemas);
    for (const words of found) {
        if (own.includes(words)) {
            const place = { file: `${chart.origin}/${file_names/* VALUES_FILE */.Yc}` };
            findings.warn(place, `the default values do not match ${file_names/* SCHEMA_FILE */.Td}: ${words}`);
        }
        else
            findings.warn({ file }, `the values for ${path}${name} do not match its ${file_names/* SCHEMA_FILE */.Td}: ${words}`);
    }
    for (const subchart of node.subcharts)
        checkBelow(subchart, values, { ...below, path: `${path}${name}.` });
}
function mismatches(chart, values, schemas) {
    const matches = schemas.get(chart);
    if (matches === undefined || matches(plain(values)))
        return [];
    return (matches.errors ?? []).slice(0, schema/* MOST_SHOWN */.K).map(wordsOf);
}
function wordsOf({ instancePath, message, params }) {
    const path = instancePath.slice(1).replaceAll('/', '.') || 'the root';
    if (!('additionalProperty' in params))
        return `${path} ${message ?? 'is wrong'}`;
    const extra = String(params['additionalProperty']);
    const why = extra === 'global' ? ', which helm gives every sub-chart' : '';
    return `${path} ${message ?? 'is wrong'} (${extra}${why})`;
}
function plain(value) {
    if (isTable(value))
        return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
    return Array.isArray(value) ? value.map(plain) : value;
}


/***/ }),

/***/ 16503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDocuments: () => (/* binding */ readDocuments),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96249);

/**
 * Reads all documents as helm 4 does with values.yaml (YAMLReader of Kubernetes): lines that begin with `---` separate
 * them, whatever YAML says. Lines are those of the whole text. `whole` is the text read as one, for the usual case.
 */
function readDocuments(text, whole) {
    if (!/^---/m.test(text))
        return { documents: [whole] };
    const texts = [];
    let current = [];
    let first = 0;
    const finish = (next) => {
        // Empty lines in front keep the line numbers.
        if (current.length > 0)
            texts.push(`${'\n'.repeat(first)}${current.join('\n')}\n`);
        current = [];
        first = next;
    };
    for (const [index, line] of text.split('\n').entries()) {
        if (line.startsWith('---')) {
            const behind = line.slice(3).trim();
            if (behind !== '' && !behind.startsWith('#')) {
                const message = 'nothing but a comment may stand behind --- in its line';
                return { documents: [], problem: { at: { line: index + 1, column: 1 }, message } };
            }
            if (current.length > 0) {
                finish(index + 1);
                continue;
            }
        }
        current.push(line);
    }
    if (current.some(line => line !== ''))
        finish(0);
    return { documents: texts.length === 1 ? [readOnly(texts[0] ?? '', text, whole)] : texts.map(_read_js__WEBPACK_IMPORTED_MODULE_0__.readYaml) };
}
function readOnly(only, text, whole) {
    return only.trimEnd() === text.trimEnd() ? whole : (0,_read_js__WEBPACK_IMPORTED_MODULE_0__.readYaml)(only);
}
/** The documents of values.yaml that can be read, as helm 4 reads them. */
function valuesOf(text) {
    return readDocuments(text, (0,_read_js__WEBPACK_IMPORTED_MODULE_0__.readYaml)(text)).documents.map(({ root }) => root);
}


/***/ })

};
