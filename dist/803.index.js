export const id = 803;
export const ids = [803];
export const modules = {

/***/ 74292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bySubchartName),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/** Text of a file of the chart; bytes that are no UTF-8 become replacement characters. */
function textOf({ bytes }) {
    return new TextDecoder().decode(bytes);
}
/** Orders sub-charts by name, then version, by their bytes: helm's own order changes from run to run. */
function bySubchartName(a, b) {
    const [left, right] = [a, b].map(({ metadata }) => Buffer.from(`${metadata.name}\0${metadata.version}`));
    return left && right ? Buffer.compare(left, right) : 0;
}


/***/ }),

/***/ 34156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ep: () => (/* binding */ ignoreRules),
  Qw: () => (/* binding */ readChartDirectory),
  E_: () => (/* binding */ withoutMark)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/helm/glob.js
/**
 * Compiles a pattern of Go's filepath.Match: `*` and `?` never cross a `/`, `[a-d]` and `[^x]` are classes, `\` takes the
 * next character as it is. Undefined for a malformed pattern.
 */
function compileGlob(pattern) {
    const pieces = parse([...pattern]);
    return pieces === undefined ? undefined : name => matches(pieces, bytesOf(name));
}
function parse(pattern) {
    const pieces = [];
    for (let i = 0; i < pattern.length; i += 1) {
        const character = pattern[i] ?? '';
        if (character === '*')
            pieces.push({ kind: 'many' });
        else if (character === '?')
            pieces.push({ kind: 'one' });
        else if (character === '[') {
            const found = parseClass(pattern, i + 1);
            if (found === undefined)
                return undefined;
            pieces.push(found.piece);
            i = found.end;
        }
        else if (character === '\\') {
            i += 1;
            const next = pattern[i];
            if (next === undefined)
                return undefined;
            pieces.push({ kind: 'character', text: next });
        }
        else
            pieces.push({ kind: 'character', text: character });
    }
    return pieces;
}
/** Reads a class from after its `[`; `end` is the place of its `]`. */
function parseClass(pattern, start) {
    const negated = pattern[start] === '^';
    const ranges = [];
    let at = negated ? start + 1 : start;
    const character = () => {
        const found = pattern[at];
        if (found === undefined || found === '-' || found === ']')
            return undefined;
        at += found === '\\' ? 2 : 1;
        return found === '\\' ? pattern[at - 1] : found;
    };
    while (pattern[at] !== ']' || ranges.length === 0) {
        const low = character();
        if (low === undefined)
            return undefined;
        let high = low;
        if (pattern[at] === '-') {
            at += 1;
            high = character();
        }
        if (high === undefined || pattern[at] === undefined)
            return undefined;
        ranges.push([low, high]);
    }
    return { piece: { kind: 'class', negated, ranges }, end: at };
}
/** What Go takes a byte for that begins no character. */
const WITHIN = { text: '', code: 0xfffd, length: 1 };
/** A star passes over bytes, not characters, so that `?` may meet what is within one. */
function bytesOf(name) {
    return [...name].flatMap(text => {
        const length = Buffer.byteLength(text);
        return [{ text, code: codeOf(text), length }, ...Array(length - 1).fill(WITHIN)];
    });
}
/** Matches with one point to return to: a later star makes earlier ones final, so no pattern is slow. */
function matches(pieces, name) {
    let piece = 0;
    let at = 0;
    let star;
    while (at < name.length || piece < pieces.length) {
        const current = pieces[piece];
        const byte = name[at];
        if (current?.kind === 'many') {
            star = { piece, at };
            piece += 1;
        }
        else if (current !== undefined && byte !== undefined && isMatch(current, byte)) {
            piece += 1;
            at += byte.length;
        }
        else if (star !== undefined && star.at < name.length && name[star.at]?.text !== '/') {
            star = { piece: star.piece, at: star.at + 1 };
            piece = star.piece + 1;
            at = star.at;
        }
        else
            return false;
    }
    return true;
}
function isMatch(piece, { text, code }) {
    if (piece.kind === 'character')
        return piece.text === text;
    if (piece.kind === 'one')
        return text !== '/';
    if (piece.kind !== 'class')
        return false;
    const inside = piece.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
    return inside !== piece.negated;
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./lib/helm/ignore.js

/** Name of the file the rules are in; only the one at the top of a chart is read. */
const IGNORE_FILE = '.helmignore';
/** What helm ignores without being told: dot files directly in templates/. */
const DEFAULT_RULE = 'templates/.?*';
/** Go's scanner of lines gives up at this many bytes. */
const LONGEST_LINE = 65_536;
const TOO_LONG = `the line is longer than helm reads, ${LONGEST_LINE - 1} bytes`;
/** What Go trims, which differs from what JavaScript does in U+0085 and U+FEFF. */
const BLANKS = /^\p{White_Space}+|\p{White_Space}+$/gu;
/**
 * Reads .helmignore by helm's own rules, which are not git's: the first rule that decides wins, a lone `!x` drops
 * everything else, `**` and malformed patterns are errors. `file` is how findings name it.
 */
function parseIgnore(text, file, findings) {
    const rules = [];
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const [index, line] of [...lines, DEFAULT_RULE].entries()) {
        const rule = Buffer.byteLength(line) < LONGEST_LINE ? parseRule(line.replace(BLANKS, '')) : TOO_LONG;
        if (typeof rule === 'string')
            findings.error({ file, line: index + 1 }, rule);
        else if (rule !== undefined)
            rules.push(rule);
    }
    return (path, isDirectory) => decide(rules, path, isDirectory);
}
function decide(rules, path, isDirectory) {
    if (path === '' || path === '.' || path === './')
        return false;
    for (const { negated, directoriesOnly, matches } of rules) {
        if (negated) {
            if ((directoriesOnly && !isDirectory) || !matches(path))
                return true;
        }
        else if ((isDirectory || !directoriesOnly) && matches(path))
            return true;
    }
    return false;
}
/** One line: a rule, nothing (blank or comment), or what is wrong with it. */
function parseRule(line) {
    if (line === '' || line.startsWith('#'))
        return undefined;
    if (line.includes('**'))
        return `helm does not support "**" and refuses the chart: ${line}`;
    if (compileGlob(line) === undefined)
        return `the pattern is malformed: ${line}`;
    const negated = line.startsWith('!');
    const positive = negated ? line.slice(1) : line;
    const directoriesOnly = positive.endsWith('/');
    const bare = directoriesOnly ? positive.slice(0, -1) : positive;
    const glob = compileGlob(bare.startsWith('/') ? bare.slice(1) : bare) ?? (() => false);
    const matches = bare.includes('/') ? glob : (path) => glob(path.slice(path.lastIndexOf('/') + 1));
    return { negated, directoriesOnly, matches };
}

// EXTERNAL MODULE: ./lib/helm/limits.js
var limits = __webpack_require__(42746);
// EXTERNAL MODULE: ./lib/helm/unreadable.js
var unreadable = __webpack_require__(83829);
;// CONCATENATED MODULE: ./lib/helm/walk.js



/** A repository's own data, at the top or in a submodule: never part of a chart, and different in every clone. */
const GIT = '.git';
/**
 * Lists the files of a chart in the order helm meets them: names of each folder by their bytes, ignored folders skipped
 * whole. Links are followed while they stay inside the chart; one that leads out, to nothing or around in a circle, and
 * whatever is neither file nor folder, is an error.
 *
 * Charts are many small files that a checkout has just written: asking for each of them in the background takes several
 * times as long as asking at once.
 */
function walkChart(directory, ignored, findings) {
    const root = (0,external_node_fs_.realpathSync)(directory.path);
    const found = [];
    const walk = (path, real, trail) => {
        const entries = (0,unreadable/* attempt */.CD)(() => sortedEntries((0,external_node_path_.join)(root, path)));
        if ('unreadable' in entries) {
            const file = path === '' ? directory.name : `${directory.name}/${path}`;
            findings.error({ file }, entries.unreadable);
            return;
        }
        for (const entry of entries.read) {
            const { name } = entry;
            const target = targetOf((0,external_node_path_.join)(root, path, name), entry, real);
            visit(path === '' ? name : `${path}/${name}`, target, [...trail, real]);
        }
    };
    const visit = (path, target, trail) => {
        const place = { file: `${directory.name}/${path}` };
        const absolute = (0,external_node_path_.join)(root, path);
        if ('broken' in target) {
            findings.error(place, target.broken);
            return;
        }
        const { isDirectory, isFile, size, real } = target;
        if (ignored(path, isDirectory))
            return;
        if (path === GIT || path.endsWith(`/${GIT}`)) {
            findings.warn(place, 'is left out; helm would pack it: list .git/ in .helmignore');
            return;
        }
        if (real !== root && !real.startsWith(root + external_node_path_.sep)) {
            findings.error(place, `links out of the chart, to ${real}; put a copy into the chart or a chart of its own`);
            return;
        }
        if (isFile)
            found.push({ path, absolute, size });
        else if (!isDirectory)
            findings.error(place, 'is neither a file nor a folder; helm refuses the chart');
        else if (trail.includes(real))
            findings.error(place, 'links to a folder that holds it: there is no end to it');
        else
            walk(path, real, trail);
    };
    walk('', root, []);
    return found;
}
/** What an entry of the folder `parent` (its real path) is, a link followed to its end. */
function targetOf(absolute, entry, parent) {
    try {
        const found = (0,external_node_fs_.statSync)(absolute);
        const real = entry.isSymbolicLink() ? (0,external_node_fs_.realpathSync)(absolute) : (0,external_node_path_.join)(parent, entry.name);
        return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size, real };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' && !entry.isSymbolicLink() && entry.name.includes('\uFFFD'))
            return { broken: 'has a name that is not valid UTF-8; rename it' };
        if (code === 'ENOENT')
            return { broken: 'is a link to nothing' };
        if (code === 'ELOOP')
            return { broken: 'is a link that leads around in a circle' };
        return { broken: (0,unreadable/* unreadable */.O$)(error) };
    }
}
function sortedEntries(folder) {
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    return entries
        .map(entry => ({ entry, key: Buffer.from(entry.name) }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ entry }) => entry);
}

;// CONCATENATED MODULE: ./lib/helm/load-directory.js






/**
 * Reads the files of a chart folder as helm does: .helmignore honoured, links followed inside the chart, byte order
 * marks removed, in the order of the walk. What cannot be read or is too large goes to `findings`.
 */
function readChartDirectory(directory, findings) {
    const ignored = ignoreRules(directory, findings);
    const found = walkChart(directory, ignored, findings);
    const total = found.reduce((sum, { size }) => sum + size, 0);
    if (total > limits/* MAX_CHART */.IO) {
        findings.error({ file: directory.name }, `its files have ${total} bytes together; helm loads at most ${limits/* MAX_CHART */.IO}. List what does not belong in .helmignore`);
        return [];
    }
    return found
        .filter(file => fits(file, directory, findings))
        .flatMap(file => readOne(file, directory, findings));
}
/** The file without a UTF-8 byte order mark, which helm removes from every file. */
function withoutMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
/** The rules of a chart's .helmignore; what is wrong with them goes to `findings`. */
function ignoreRules({ path, name }, findings) {
    const file = `${name}/${IGNORE_FILE}`;
    try {
        return parseIgnore((0,external_node_fs_.existsSync)((0,external_node_path_.join)(path, IGNORE_FILE)) ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(path, IGNORE_FILE), 'utf8') : '', file, findings);
    }
    catch (error) {
        if (!(0,unreadable/* isSystemError */.Or)(error))
            throw error;
        // A file that cannot be read is found when the files are, for it is one of the chart's.
        if (error.code === 'EISDIR')
            findings.error({ file }, 'is a folder; helm reads rules from a file of this name');
        return parseIgnore('', file, findings);
    }
}
function fits({ path, size }, { name }, findings) {
    if (size <= limits/* MAX_FILE */.SG)
        return true;
    findings.error({ file: `${name}/${path}` }, `has ${size} bytes; helm 3 refuses charts with a file of more than ${limits/* MAX_FILE */.SG}. List it in .helmignore if it does not belong`);
    return false;
}
function readOne({ path, absolute }, { name }, findings) {
    const found = (0,unreadable/* attempt */.CD)(() => (0,external_node_fs_.readFileSync)(absolute));
    if ('read' in found)
        return [{ path, bytes: withoutMark(found.read) }];
    findings.error({ file: `${name}/${path}` }, found.unreadable);
    return [];
}


/***/ }),

/***/ 99682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ loadChart)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/helm/chart.js
var chart = __webpack_require__(74292);
// EXTERNAL MODULE: ./lib/helm/check-metadata.js
var check_metadata = __webpack_require__(37172);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: ./lib/helm/lock.js
var lock = __webpack_require__(12457);
// EXTERNAL MODULE: ./lib/helm/read-metadata.js
var read_metadata = __webpack_require__(39058);
// EXTERNAL MODULE: ./lib/helm/go-yaml/node.js
var node = __webpack_require__(54133);
// EXTERNAL MODULE: ./lib/helm/go-yaml/scalar.js
var scalar = __webpack_require__(24977);
// EXTERNAL MODULE: ./lib/helm/typed-reader.js
var typed_reader = __webpack_require__(81794);
;// CONCATENATED MODULE: ./lib/helm/read-values.js



/**
 * Checks values.yaml as helm reads it: helm 3 the first document alone, helm 4 all of them. What both refuse is an error,
 * what one of them refuses a warning that says which.
 */
async function checkValues({ bytes }, file, findings) {
    // YAML is loaded only where there is a text to read.
    const { decodeYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6249), __webpack_require__.e(8599)]).then(__webpack_require__.bind(__webpack_require__, 8599));
    const { readDocuments } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6249), __webpack_require__.e(6503)]).then(__webpack_require__.bind(__webpack_require__, 16503));
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6249)]).then(__webpack_require__.bind(__webpack_require__, 96249));
    const { text, problems } = decodeYaml(bytes);
    for (const { at, message } of problems)
        findings.error({ file, ...at }, message);
    const whole = readYaml(text);
    const read = readDocuments(text, whole);
    const ofHelm3 = problemsOf(whole);
    const ofHelm4 = read.problem ? [read.problem] : read.documents.flatMap(problemsOf);
    if (ofHelm3.length > 0 && ofHelm4.length > 0) {
        for (const { at, message } of distinct([...ofHelm3, ...ofHelm4]))
            findings.error({ file, ...at }, message);
        return;
    }
    for (const { at, message } of ofHelm3) {
        findings.warn({ file, ...at }, `helm 3 refuses the chart for this, helm 4 does not: ${message}`);
    }
    for (const { at, message } of ofHelm4) {
        findings.warn({ file, ...at }, `helm 4 refuses the chart for this, helm 3 does not: ${message}`);
    }
    warnOfDocuments(read.documents, file, findings);
    const [, second] = read.documents;
    if (second && ofHelm4.length === 0) {
        findings.warn({ file, ...second.root.at }, 'helm 4 merges the documents of this file, helm 3 reads the first alone');
    }
}
function problemsOf({ root, problems, notFinite }) {
    const numbers = notFinite.map(({ at }) => ({ at, message: node/* NOT_FINITE */.iu }));
    if (root.kind === 'map' || (0,typed_reader/* isNull */.k)(root))
        return [...problems, ...numbers];
    return [...problems, { at: root.at, message: `expected keys and values, found a ${root.kind}` }];
}
function distinct(problems) {
    return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
}
function warnOfDocuments(documents, file, findings) {
    for (const { root, rest } of documents) {
        warnOfKeys(root, '', { file, findings });
        if (rest)
            findings.warn({ file, ...rest }, node/* REST */.pX);
    }
}
/** A key that is there twice loses its first value; one that YAML 1.1 takes for a boolean gets another name. */
function warnOfKeys(node, what, place) {
    if (node.kind === 'list')
        for (const item of node.items)
            warnOfKeys(item, what, place);
    if (node.kind !== 'map')
        return;
    const seen = new Set();
    for (const { key, value } of node.entries) {
        if (key.kind !== 'scalar' || (0,scalar/* isMergeKey */.yJ)(key))
            continue;
        const path = what === '' ? key.text : `${what}.${key.text}`;
        const warn = (message) => place.findings.warn({ file: place.file, ...key.at }, `${path}: ${message}`);
        if (seen.has(key.text))
            warn('is there twice; the last one counts');
        seen.add(key.text);
        const read = (0,scalar/* resolveScalar */.T)(key);
        if (read.type === 'bool' && String(read.value) !== key.text) {
            warn(`helm reads this key as ${read.value}, for it has no quotes; write "${key.text}"`);
        }
        warnOfKeys(value, path, place);
    }
}

// EXTERNAL MODULE: ./lib/helm/findings.js
var helm_findings = __webpack_require__(36224);
;// CONCATENATED MODULE: ./lib/helm/requirements.js




/**
 * Chart.yaml with requirements.yaml merged into it. helm 2 kept dependencies there; helm reads any key of it over
 * Chart.yaml's, whatever the apiVersion. What is wrong with the file goes to `findings`.
 */
async function withRequirements(own, requirements, { origin, findings }) {
    const file = `${origin}/${file_names/* OLD_DEPENDENCIES_FILE */.RU}`;
    if (own.metadata.apiVersion === 'v2') {
        findings.warn({ file }, 'is of helm 2: its dependencies move into Chart.yaml and the file is left out');
    }
    const found = await (0,read_metadata/* readRoot */.XD)(requirements.bytes, { file, findings, mayBeEmpty: true });
    if (found === undefined)
        return own;
    const { root } = found;
    const added = (0,read_metadata/* readMetadataOf */.J)(found, { file, findings });
    // Each file has had its findings; this is for the values alone.
    const { metadata } = (0,read_metadata/* readMetadataOf */.J)({ root: mergedMap(own.root, root), notFinite: [] }, { file, findings: new helm_findings/* Findings */.F() });
    const isAdded = (key) => valueIn(root, key) !== undefined;
    return {
        ...own,
        metadata,
        at: key => (isAdded(key) ? { file, ...added.at(key) } : own.at(key)),
        dependencyAt: index => isAdded('dependencies') ? { file, ...added.dependencyAt(index) } : own.dependencyAt(index),
    };
}
/** As Go decodes a second document into a value that is filled already: maps key by key, items of a list by their index. */
function mergedMap(under, over) {
    const replaced = under.entries.map(({ key, value }) => {
        const other = key.kind === 'scalar' ? valueIn(over, key.text) : undefined;
        return { key, value: other === undefined ? value : merged(value, other) };
    });
    const isNew = ({ key }) => key.kind !== 'scalar' || valueIn(under, key.text) === undefined;
    return { kind: 'map', at: under.at, entries: [...replaced, ...over.entries.filter(isNew)] };
}
function merged(under, over) {
    if (under.kind === 'map' && over.kind === 'map')
        return mergedMap(under, over);
    if (under.kind === 'list' && over.kind === 'list') {
        const items = over.items.map((item, index) => merged(under.items[index] ?? item, item));
        return { kind: 'list', at: over.at, items };
    }
    // A null empties lists and maps; a text stays as it was.
    return under.kind === 'scalar' && (0,typed_reader/* isNull */.k)(over) ? under : over;
}
function valueIn(node, name) {
    return node.entries.findLast(({ key }) => key.kind === 'scalar' && key.text === name)?.value;
}

;// CONCATENATED MODULE: ./lib/helm/load.js








/**
 * Sorts files into a chart by helm's loader rules, sub-charts in charts/ included. Undefined, with findings, when there is
 * no chart to speak of; every other problem is a finding, too, so that all of them show at once.
 */
async function loadChart(files, origin, findings) {
    const named = (path) => files.findLast(file => file.path === path);
    const chartFile = named(file_names/* CHART_FILE */.G1);
    if (chartFile === undefined) {
        findings.error({ file: origin }, `has no ${file_names/* CHART_FILE */.G1}, or .helmignore leaves it out; it is no chart`);
        return undefined;
    }
    const file = `${origin}/${file_names/* CHART_FILE */.G1}`;
    const own = await (0,read_metadata/* readMetadata */._6)(chartFile.bytes, { file, findings });
    if (own === undefined)
        return undefined;
    const requirements = named(file_names/* OLD_DEPENDENCIES_FILE */.RU);
    const read = requirements ? await withRequirements(own, requirements, { origin, findings }) : own;
    (0,check_metadata/* checkMetadata */.sI)(read, file, findings);
    const values = named(file_names/* VALUES_FILE */.Yc);
    if (values)
        await checkValues(values, `${origin}/${file_names/* VALUES_FILE */.Yc}`, findings);
    const schema = named(file_names/* SCHEMA_FILE */.Td);
    const lock = await lockOf(files, { origin, findings });
    const subcharts = await loadSubcharts(files, { origin, findings });
    return {
        origin,
        metadata: read.metadata,
        read,
        ...(lock ? { lock } : {}),
        ...(values ? { values } : {}),
        ...(schema ? { schema } : {}),
        templates: files.filter(({ path }) => path.startsWith('templates/')),
        files: files.filter(({ path }) => isPlainFile(path, read.metadata.apiVersion)),
        subcharts: subcharts.toSorted(chart/* bySubchartName */.$),
    };
}
function isPlainFile(path, apiVersion) {
    if ([file_names/* CHART_FILE */.G1, file_names/* LOCK_FILE */.FI, file_names/* VALUES_FILE */.Yc, file_names/* SCHEMA_FILE */.Td].includes(path))
        return false;
    if (path === file_names/* OLD_DEPENDENCIES_FILE */.RU || path === file_names/* OLD_LOCK_FILE */.RF)
        return apiVersion === 'v1';
    if (path.startsWith('charts/'))
        return path.endsWith('.prov');
    return !path.startsWith('templates/');
}
async function lockOf(files, { origin, findings }) {
    const found = files.findLast(({ path }) => path === file_names/* LOCK_FILE */.FI || path === file_names/* OLD_LOCK_FILE */.RF);
    if (found === undefined)
        return undefined;
    return (0,lock/* readLock */.mF)(found.bytes, { file: `${origin}/${found.path}`, path: found.path, findings });
}
async function loadSubcharts(files, { origin, findings }) {
    const grouped = Map.groupBy(files.filter(({ path }) => path.startsWith('charts/') && !path.endsWith('.prov')), ({ path }) => path.split('/')[1] ?? '');
    const charts = [];
    for (const [name, members] of grouped) {
        if (/^[_.]/.test(name))
            continue;
        const chart = await loadSubchart(name, members, { origin: `${origin}/charts/${name}`, findings });
        if (chart)
            charts.push(chart);
    }
    return charts;
}
async function loadSubchart(name, members, { origin, findings }) {
    const [only] = members;
    if (name.endsWith('.tgz')) {
        if (only?.path !== `charts/${name}`) {
            findings.error({ file: origin }, 'is a folder, and helm takes .tgz for an archive; rename it');
            return undefined;
        }
        try {
            const { readChartArchive } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3851), __webpack_require__.e(8043)]).then(__webpack_require__.bind(__webpack_require__, 30424));
            return await loadChart(await readChartArchive(once(only.bytes), origin), origin, findings);
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            findings.error({ file: origin }, (0,errors/* messageOf */.bD)(error).replace(`${origin}: `, ''));
            return undefined;
        }
    }
    const below = members.flatMap(({ path, bytes }) => {
        const [, , ...rest] = path.split('/');
        return rest.length === 0 ? [] : [{ path: rest.join('/'), bytes }];
    });
    if (below.length === 0) {
        findings.error({ file: origin }, 'is no chart, and helm takes everything in charts/ for one; move it or begin its name with _');
        return undefined;
    }
    return loadChart(below, origin, findings);
}
async function* once(bytes) {
    yield bytes;
}


/***/ }),

/***/ 12457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   pf: () => (/* binding */ lockDigestOfHelm2),
/* harmony export */   sU: () => (/* binding */ lockDigest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81319);
/* harmony import */ var _go_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54133);
/* harmony import */ var _go_yaml_timestamp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16425);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6579);
/* harmony import */ var _read_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39058);
/* harmony import */ var _typed_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81794);







const TIME = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]{1,9})[0-9]*)?(Z|[+-]([0-9]{2}):([0-9]{2}))$/;
/** What Go writes for a time nobody has set. */
const NO_TIME = '0001-01-01T00:00:00Z';
/** Reads Chart.lock or requirements.lock; undefined when it is empty and, with findings, when it is none. */
async function readLock(bytes, place) {
    const { file, findings } = place;
    const found = await (0,_read_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readRoot */ .XD)(bytes, { file, findings, mayBeEmpty: true });
    if (found === undefined)
        return undefined;
    const { root, notFinite } = found;
    const reader = new _typed_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .TypedReader */ .K(file, findings);
    const fields = reader.fields(root, '', ['generated', 'digest', 'dependencies']);
    const written = reader.text(fields['generated'], 'generated');
    const generated = written === '' ? NO_TIME : timeOf(written);
    if (generated === undefined) {
        reader.error(root.at, `generated: ${JSON.stringify(written)} is no time of RFC 3339, which helm refuses`);
    }
    const digest = reader.text(fields['digest'], 'digest');
    const dependencies = (0,_read_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readDependencies */ .gF)(reader, fields['dependencies']);
    for (const number of notFinite)
        if (!reader.isText(number))
            reader.error(number.at, _go_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_FINITE */ .iu);
    return {
        generated: generated ?? NO_TIME,
        digest,
        dependencies,
        hasList: fields['dependencies']?.kind === 'list',
        file: place.path,
    };
}
/** The digest that a lock made of these carries: over the dependencies as asked for and as chosen. */
function lockDigest(asked, chosen) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_go_json_js__WEBPACK_IMPORTED_MODULE_4__/* .goJson */ .P)([asked.map(_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .dependencyJson */ .MQ), chosen.map(_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .dependencyJson */ .MQ)]));
}
/** The digest of a lock that helm 2 wrote. */
function lockDigestOfHelm2(asked) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_go_json_js__WEBPACK_IMPORTED_MODULE_4__/* .goJson */ .P)({ dependencies: asked.map(_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .dependencyJson */ .MQ) }));
}
/** As Go reads and writes a time: the hour may have one digit, the day must be one of its month. */
function timeOf(text) {
    const found = TIME.exec(text);
    if (!found)
        return undefined;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = ''] = found;
    const [, , , , , , , , zone = '', zoneHour = '0', zoneMinute = '0'] = found;
    const isDay = Number(day) >= 1 && Number(day) <= (0,_go_yaml_timestamp_js__WEBPACK_IMPORTED_MODULE_6__/* .daysOf */ .h)(Number(year), Number(month));
    const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
    if (!isDay || !isTime || Number(zoneHour) > 23 || Number(zoneMinute) > 59)
        return undefined;
    const digits = fraction.replace(/0+$/, '');
    const written = /^[+-]00:00$/.test(zone) ? 'Z' : zone;
    return `${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:${second}${digits === '' ? '' : `.${digits}`}${written}`;
}


/***/ }),

/***/ 90803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readChart: () => (/* binding */ readChart)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36224);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99682);
/* harmony import */ var _load_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34156);




/**
 * Reads a chart's folder, or a .tgz; `name` is how people call it. Nothing of a release is needed for it, and the
 * result serves any number of requests. Throws `chart-invalid` for an archive that cannot be read.
 */
async function readChart({ path, name, }) {
    const findings = new _findings_js__WEBPACK_IMPORTED_MODULE_1__/* .Findings */ .F();
    const files = path.endsWith('.tgz')
        ? await archived(path, name)
        : (0,_load_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readChartDirectory */ .Qw)({ path, name }, findings);
    const chart = await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadChart */ .T)(files, name, findings);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    return { chart, findings: findings.all, bytes };
}
async function archived(path, name) {
    const { readChartArchive } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3851), __webpack_require__.e(8043)]).then(__webpack_require__.bind(__webpack_require__, 30424));
    return readChartArchive((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path), name);
}


/***/ }),

/***/ 83829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Or: () => (/* binding */ isSystemError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What is said of a file or folder that the machine does not let this process read. */
function unreadable(error) {
    return `cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
}
/** True for what the operating system answered, as opposed to a mistake of this program. */
function isSystemError(error) {
    return error instanceof Error && 'errno' in error && 'code' in error;
}
/** What was read, or why it was not; anything but the system's answers is thrown on. */
function attempt(read) {
    try {
        return { read: read() };
    }
    catch (error) {
        if (isSystemError(error))
            return { unreadable: unreadable(error) };
        throw error;
    }
}


/***/ })

};
