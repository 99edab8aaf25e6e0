export const id = 4883;
export const ids = [4883];
export const modules = {

/***/ 8048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gzipToFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);





/** Every parameter is fixed, so that the bytes never depend on a default that changes. Level 6 is what BuildKit uses. */
const DEFLATE = { level: 6, memLevel: 8, windowBits: 15, strategy: 0, chunkSize: 64 * 1024 };
/** Input reaches the compressor in pieces of exactly this size, however the caller's chunks are cut. */
const PIECE = 64 * 1024;
/** RFC 1952: deflate, no flags, no time, no extra flags, operating system unknown. zlib would write its own system. */
const HEADER = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/**
 * Compresses a stream into a new file and computes both digests on the way; memory use does not grow with the stream.
 * Equal input gives equal bytes for one version of zlib (one version of Node), whatever the processor, the time and the
 * chunks; `diffId` does not depend on zlib at all. File system errors pass through with their `code`.
 */
async function gzipToFile(chunks, path) {
    const inner = new Meter();
    const outer = new Meter();
    let checksum = 0;
    const input = async function* () {
        for await (const piece of inPieces(chunks)) {
            inner.add(piece);
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(piece, checksum);
            yield piece;
        }
    };
    const frame = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Transform({
        construct(done) {
            outer.add(HEADER);
            this.push(HEADER);
            done();
        },
        transform(chunk, _encoding, done) {
            outer.add(chunk);
            done(null, chunk);
        },
        flush(done) {
            const trailer = Buffer.alloc(8);
            trailer.writeUInt32LE(checksum, 0);
            trailer.writeUInt32LE(inner.size % 2 ** 32, 4);
            outer.add(trailer);
            done(null, trailer);
        },
    });
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx', mode: 0o644 });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(input(), { objectMode: false }), (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createDeflateRaw)(DEFLATE), frame, file);
    return {
        digest: outer.digest(),
        size: outer.size,
        diffId: inner.digest(),
        uncompressedSize: inner.size,
    };
}
class Meter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    size = 0;
    add(chunk) {
        this.#hash.update(chunk);
        this.size += chunk.length;
    }
    digest() {
        return `sha256:${this.#hash.digest('hex')}`;
    }
}
async function* inPieces(chunks) {
    let piece = Buffer.allocUnsafe(PIECE);
    let filled = 0;
    for await (const chunk of chunks) {
        for (let offset = 0; offset < chunk.length;) {
            const taken = chunk.subarray(offset, offset + PIECE - filled);
            piece.set(taken, filled);
            filled += taken.length;
            offset += taken.length;
            if (filled === PIECE) {
                yield piece;
                piece = Buffer.allocUnsafe(PIECE);
                filled = 0;
            }
        }
    }
    if (filled > 0)
        yield piece.subarray(0, filled);
}


/***/ }),

/***/ 47741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeTarInOrder),
/* harmony export */   F: () => (/* binding */ writeTar)
/* harmony export */ });
/* harmony import */ var tar_header__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16532);
/* harmony import */ var tar_pax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/** All numbers and lengths in a tar are counted in blocks of this size. */
const BLOCK = 512;
/** A name that needs more bytes goes into a PAX record; node-tar would split or shorten it in ways of its own. */
const LONGEST_PLAIN = 99;
/**
 * Writes a POSIX tar (ustar with PAX records for what does not fit) as a stream.
 * Members come out sorted by the bytes of their paths, all with `epoch` (seconds since 1970) as their time, so equal
 * members give equal bytes on every machine. Throws `build-failed` when a file's length is not what was announced.
 */
async function* writeTar(members, epoch) {
    yield* writeTarInOrder(sorted(members), epoch);
}
/** The same with the members in the order they come in, for formats that have an order of their own. */
async function* writeTarInOrder(members, epoch) {
    const time = new Date(epoch * 1000);
    for (const member of members) {
        yield* headersOf(member, time);
        if (member.kind === 'file')
            yield* bodyOf(member);
    }
    yield Buffer.alloc(2 * BLOCK);
}
function sorted(members) {
    return [...members]
        .map(member => ({ member, key: Buffer.from(member.path) }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ member }) => member);
}
function* headersOf(member, mtime) {
    const path = member.kind === 'directory' ? `${member.path}/` : member.path;
    const linkpath = member.kind === 'symlink' ? member.target : undefined;
    const { mode, uid, gid } = member;
    const fields = { path, mode, uid, gid, mtime, size: member.kind === 'file' ? member.size : 0 };
    const header = new tar_header__WEBPACK_IMPORTED_MODULE_0__/* .Header */ .Y({
        ...fields,
        type: TYPE[member.kind],
        ...(linkpath === undefined ? {} : { linkpath }),
    });
    const needsPax = header.encode() || isLong(path) || (linkpath !== undefined && isLong(linkpath));
    if (needsPax) {
        const pax = new tar_pax__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .u({ ...fields, ...(linkpath === undefined ? {} : { linkpath }) });
        yield pax.encode();
    }
    if (header.block)
        yield header.block;
}
const TYPE = { file: 'File', directory: 'Directory', symlink: 'SymbolicLink' };
function isLong(text) {
    return Buffer.byteLength(text) > LONGEST_PLAIN;
}
async function* bodyOf(member) {
    let written = 0;
    for await (const chunk of member.open()) {
        written += chunk.length;
        if (written > member.size)
            break;
        yield chunk;
    }
    if (written !== member.size) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('build-failed', `${member.path} changed while it was packed: expected ${member.size} bytes, found ${written > member.size ? 'more' : written}`);
    }
    const rest = written % BLOCK;
    if (rest > 0)
        yield Buffer.alloc(BLOCK - rest);
}


/***/ }),

/***/ 46268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ CHART_MEDIA_TYPE),
/* harmony export */   bF: () => (/* binding */ chartTag),
/* harmony export */   g2: () => (/* binding */ chartManifest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68574);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81319);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6579);





/** Media types of a chart in a registry (helm.sh, "Use OCI-based registries"). */
const CHART_MEDIA_TYPE = {
    config: 'application/vnd.cncf.helm.config.v1+json',
    content: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
    /** Written by helm before 3.7. */
    oldContent: 'application/tar+gzip',
    provenance: 'application/vnd.cncf.helm.chart.provenance.v1.prov',
};
const KEY = 'org.opencontainers.image.';
/** Makes the manifest that `helm push` (3.21 and 4.2 and newer) makes of the same archive, byte for byte. */
function chartManifest(parts) {
    const config = blobOf(encoded((0,_go_json_js__WEBPACK_IMPORTED_MODULE_3__/* .goJson */ .P)((0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataJson */ .YE)(parts.metadata))), CHART_MEDIA_TYPE.config);
    const archive = { mediaType: CHART_MEDIA_TYPE.content, ...pick(parts.archive) };
    const provenance = parts.provenance && blobOf(parts.provenance, CHART_MEDIA_TYPE.provenance);
    const layers = [archive, ...(provenance ? [provenance.descriptor] : [])];
    const bytes = encoded((0,_go_json_js__WEBPACK_IMPORTED_MODULE_3__/* .goJson */ .P)({
        schemaVersion: 2,
        config: fieldsOf(config.descriptor),
        layers: layers.toSorted((a, b) => (a.digest < b.digest ? -1 : 1)).map(fieldsOf),
        annotations: annotationsOf(parts.metadata, parts.created),
    }));
    // The document itself names no media type; it is sent under that of an image manifest.
    const manifest = { mediaType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.manifest, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes };
    return { manifest, config, archive, ...(provenance ? { provenance } : {}) };
}
/** The tag of a chart version: `+` becomes `_`, as readers turn it back. Undefined where no tag can hold it. */
function chartTag(version) {
    const tag = version.replaceAll('+', '_');
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag) ? tag : undefined;
}
/** Annotations from the metadata; Chart.yaml's own are added and may replace all but title and version. */
function annotationsOf(metadata, created) {
    const people = metadata.maintainers.map(({ name, email }) => `${name}${email === '' ? '' : ` (${email})`}`);
    const made = [
        [`${KEY}description`, metadata.description],
        [`${KEY}title`, metadata.name],
        [`${KEY}version`, metadata.version],
        [`${KEY}url`, metadata.home],
        [`${KEY}created`, created],
        [`${KEY}source`, metadata.sources[0] ?? ''],
        [`${KEY}authors`, people.join(', ')],
    ];
    const fixed = [`${KEY}title`, `${KEY}version`];
    return new Map([
        ...made.filter(([, value]) => value.trim() !== ''),
        ...[...metadata.annotations].filter(([key]) => !fixed.includes(key)),
    ]);
}
function blobOf(bytes, mediaType) {
    return { descriptor: { mediaType, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length }, bytes };
}
function pick({ digest, size }) {
    return { digest, size };
}
function fieldsOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function encoded(text) {
    return new TextEncoder().encode(text);
}


/***/ }),

/***/ 56247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ lintChart),
  O: () => (/* binding */ scopeOf)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/helm/artifact.js
var artifact = __webpack_require__(46268);
// EXTERNAL MODULE: ./lib/helm/check-metadata.js
var check_metadata = __webpack_require__(37172);
// EXTERNAL MODULE: ./lib/helm/readable-path.js
var readable_path = __webpack_require__(65168);
;// CONCATENATED MODULE: ./lib/helm/check-paths.js

/** Finds paths that helm packs and then refuses to read: such a chart can be published, and never used. */
function checkPaths(chart, findings) {
    for (const { path } of filesOf(chart)) {
        const why = (0,readable_path/* whyUnreadable */._)(path);
        if (why !== undefined) {
            const file = `${chart.origin}/${path}`;
            findings.error({ file }, `${why}, so it cannot load the chart; rename it, or list it in .helmignore`);
        }
    }
}
/** Finds names with a `\` in them, which parts folders in an archive: helm finds the file in another place, if at all. */
function checkSeparators(chart, findings, level) {
    for (const { path } of filesOf(chart)) {
        if (!path.includes('\\'))
            continue;
        const file = `${chart.origin}/${path}`;
        const found = path.slice(path.indexOf('\\') + 1).replaceAll('\\', '/');
        const message = `helm reads this file of the archive as ${JSON.stringify(found)}, for it takes \\ for a folder's end; rename it`;
        if (level === 'all')
            findings.error({ file }, message);
        else
            findings.warn({ file }, message);
    }
}
function filesOf({ templates, files }) {
    return [...templates, ...files];
}

// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: ./lib/helm/schema.js + 1 modules
var helm_schema = __webpack_require__(67760);
// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
;// CONCATENATED MODULE: ./lib/helm/lint.js








/** The scope of a lint level. */
function scopeOf(lint) {
    return lint === 'none' ? 'rules' : 'all';
}
/**
 * Finds what helm would trip over later, in a chart that is complete: dependencies in place, version set. What breaks is
 * an error, what is only lost a warning.
 */
async function lintChart(chart, findings, scope) {
    const file = `${chart.origin}/${file_names/* CHART_FILE */.G1}`;
    (0,check_metadata/* checkRepositoryName */.Cg)(chart.read, file, findings);
    checkVersion(chart, file, findings);
    checkPaths(chart, findings);
    if (scope.level === 'all')
        checkKubeVersion(chart, file, findings);
    const schemas = new Map();
    await lintTree(chart, findings, { ...scope, isTop: true, schemas });
    if (schemas.size === 0)
        return;
    const { checkDefaults } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6249), __webpack_require__.e(4357)]).then(__webpack_require__.bind(__webpack_require__, 94357));
    checkDefaults(chart, schemas, findings);
}
/** Checks that hold for sub-charts as well. */
async function lintTree(chart, findings, scope) {
    checkDependencies(chart, findings, scope);
    checkTwins(chart, findings, scope.level);
    checkSeparators(chart, findings, scope.level);
    if (scope.level === 'all') {
        for (const template of chart.templates)
            checkEncoding(template, chart, findings);
        checkOldFiles(chart, findings);
    }
    const { level, schemas } = scope;
    const schema = await (0,helm_schema/* readSchema */.G)(chart, findings, level === 'all');
    if (schema)
        schemas.set(chart, schema);
    for (const subchart of chart.subcharts)
        await lintTree(subchart, findings, { level, isTop: false, schemas });
}
function checkVersion({ metadata, read }, file, findings) {
    const { version } = metadata;
    if ((0,semver_version.parseChartVersion)(version) === undefined)
        return; // Found when it was read.
    const place = { file, ...read.at('version') };
    if ((0,artifact/* chartTag */.bF)(version) === undefined) {
        findings.error(place, `version: ${JSON.stringify(version)} cannot be a tag; expected at most 128 characters`);
    }
    if (!(0,semver_version/* isStrictVersion */.aK)(version)) {
        findings.warn(place, `version: ${JSON.stringify(version)} is seen by no reader of a registry that looks for the newest version or a range; write three numbers without v`);
    }
}
/** helm compares the cluster with it when it renders, and takes what it cannot read for a cluster that does not fit. */
function checkKubeVersion({ metadata, read }, file, findings) {
    const { kubeVersion, type } = metadata;
    // Nobody asks a library, which is never installed by itself.
    if (kubeVersion === '' || type === 'library' || (0,constraint/* parseConstraint */.F)(kubeVersion) !== undefined)
        return;
    findings.error({ file, ...read.at('kubeVersion') }, `kubeVersion: ${JSON.stringify(kubeVersion)} is no version range, so no cluster fits; expected one like >=1.28.0-0`);
}
function checkEncoding({ path, bytes }, { origin }, findings) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return;
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const line = lines.findIndex(text => !(0,external_node_buffer_.isUtf8)(Buffer.from(text, 'latin1'))) + 1;
    findings.error({ file: `${origin}/${path}`, ...(line > 0 ? { line } : {}) }, 'is not valid UTF-8, so helm garbles it');
}
/** With apiVersion v1 helm keeps dependencies in files of their own, and drops what stands in Chart.yaml. */
function checkOldFiles({ origin, metadata, read, files, lock }, findings) {
    if (metadata.apiVersion !== 'v1')
        return;
    const file = `${origin}/${file_names/* CHART_FILE */.G1}`;
    const hasRequirements = files.some(({ path }) => path === file_names/* OLD_DEPENDENCIES_FILE */.RU);
    if (metadata.dependencies.length > 0 && !hasRequirements) {
        findings.warn({ file, ...read.at('dependencies') }, 'dependencies: helm drops them from a chart of apiVersion v1; write apiVersion: v2');
    }
    if (lock?.file === file_names/* LOCK_FILE */.FI) {
        findings.warn({ file: `${origin}/Chart.lock` }, 'helm leaves it out of a chart of apiVersion v1');
    }
}
/**
 * Missing is an error for the chart itself, where helm refuses to package it, and a warning further down; a version that
 * does not fit breaks it only later.
 */
function checkDependencies({ origin, metadata, read, subcharts }, findings, { level, isTop, unresolved }) {
    const file = `${origin}/${file_names/* CHART_FILE */.G1}`;
    for (const [index, { name, version }] of metadata.dependencies.entries()) {
        const place = { file, ...read.dependencyAt(index) };
        const found = subcharts.filter(subchart => subchart.metadata.name === name);
        if (found.length === 0 && unresolved?.has(name))
            continue;
        if (found.length === 0) {
            const message = `dependency ${JSON.stringify(name)} is not in charts/`;
            if (isTop)
                findings.error(place, message);
            else
                findings.warn(place, `${message} of this sub-chart; helm packs it as it is`);
            continue;
        }
        const range = (0,constraint/* parseConstraint */.F)(version);
        const fits = ({ metadata: { version: has } }) => {
            const parsed = (0,semver_version.parseChartVersion)(has);
            return range === undefined || parsed === undefined || (0,constraint/* satisfies */.i)(parsed, range);
        };
        if (found.some(fits))
            continue;
        const message = `dependency ${JSON.stringify(name)}: charts/ holds version ${found.map(chart => chart.metadata.version).join(', ')}, which is not in ${JSON.stringify(version)}`;
        if (isTop && level === 'all')
            findings.error(place, message);
        else
            findings.warn(place, message);
    }
}
/** Two sub-charts of one name land in one folder of the archive, where their files replace each other. */
function checkTwins({ origin, subcharts }, findings, level) {
    for (const [name, twins] of Map.groupBy(subcharts, ({ metadata }) => metadata.name)) {
        if (twins.length < 2)
            continue;
        const found = twins.map(twin => `${twin.metadata.version} (${twin.origin})`).join(', ');
        const message = `holds the chart ${JSON.stringify(name)} ${twins.length} times: ${found}. helm packs them over each other`;
        if (level === 'all')
            findings.error({ file: `${origin}/charts` }, message);
        else
            findings.warn({ file: `${origin}/charts` }, message);
    }
}


/***/ }),

/***/ 94883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OP: () => (/* binding */ assertSound),
  W3: () => (/* binding */ checkDirectory),
  xz: () => (/* binding */ openChart),
  v: () => (/* binding */ prepareDirectory)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/helm/chart.js
var helm_chart = __webpack_require__(74292);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: ./lib/helm/findings.js
var helm_findings = __webpack_require__(36224);
// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var version = __webpack_require__(96481);
// EXTERNAL MODULE: ./lib/helm/lock.js
var helm_lock = __webpack_require__(12457);
// EXTERNAL MODULE: ./lib/helm/dependencies/source.js
var source = __webpack_require__(2947);
;// CONCATENATED MODULE: ./lib/helm/dependencies/check-lock.js



/**
 * Checks that a lock was made of these dependencies; false, with a finding, when it is out of date. helm replaces aliases by their
 * addresses before it makes the digest, so both forms count, with and without a slash at the end.
 */
function checkLock(chart, lock, place) {
    const { dependencies, apiVersion } = chart.metadata;
    if (dependencies.length === 0 && lock.dependencies.length === 0)
        return true;
    const forms = [dependencies, ...slashes(dependencies, place.aliases)];
    if (forms.some(asked => (0,helm_lock/* lockDigest */.sU)(asked, lock.dependencies) === lock.digest))
        return true;
    if (apiVersion === 'v1' && (0,helm_lock/* lockDigestOfHelm2 */.pf)(dependencies) === lock.digest)
        return true;
    const from = lock.file === file_names/* LOCK_FILE */.FI ? 'Chart.yaml' : file_names/* OLD_DEPENDENCIES_FILE */.RU;
    const hasAlias = dependencies.some(({ repository }) => (0,source/* addressOf */.c)(repository, new Map()) === undefined);
    const hint = hasAlias
        ? '; a repository alias must have the address it had when the lock was made (chart-repositories)'
        : '';
    place.findings.error({ file: `${chart.origin}/${lock.file}` }, `is out of date: it was not made of the dependencies in ${from}. Run "helm dependency update" and commit it${hint}`);
    return false;
}
function slashes(dependencies, aliases) {
    const resolved = (edit) => dependencies.map(dependency => {
        const address = (0,source/* addressOf */.c)(dependency.repository, aliases);
        if (address === undefined || address === dependency.repository)
            return dependency;
        return { ...dependency, repository: edit(address) };
    });
    return [
        resolved(address => address),
        resolved(address => address.replace(/\/+$/, '')),
        resolved(address => `${address.replace(/\/+$/, '')}/`),
    ];
}

;// CONCATENATED MODULE: ./lib/helm/dependencies/complete.js








/**
 * Puts the dependencies of Chart.yaml into a chart, in memory: what is in charts/ stays, the rest is fetched as Chart.lock
 * says or, without one, as its range allows now. Everything that is missing or does not fit is a finding, and so is what a
 * repository answers wrongly.
 */
async function completeDependencies(request) {
    const { chart, findings } = request;
    const { dependencies } = chart.metadata;
    const checked = withLockChecked(request);
    const outcomes = await Promise.all(dependencies.map((dependency, index) => completeOne(checked, dependency, index)));
    const fetched = [];
    for (const outcome of outcomes) {
        findings.all.push(...outcome.findings.all);
        const { metadata } = outcome.fetched ?? {};
        // One chart under two aliases is one folder of the archive.
        const isTwin = fetched.some(other => other.metadata.name === metadata?.name && other.metadata.version === metadata?.version);
        if (outcome.fetched && !isTwin)
            fetched.push(outcome.fetched);
    }
    return {
        chart: { ...chart, subcharts: [...chart.subcharts, ...fetched].sort(helm_chart/* bySubchartName */.$) },
        resolved: outcomes.flatMap(({ resolved }) => resolved ?? []),
        foreign: fetched.map(({ origin }) => origin).filter(origin => !origin.startsWith('file://')),
        unresolved: new Set(dependencies.flatMap(({ name }, index) => (outcomes[index]?.resolved ? [] : [name]))),
    };
}
/** What a lock that is out of date names is not what is wanted: no repository is asked for it. */
function withLockChecked(request) {
    const { chart, aliases, findings, level } = request;
    const isVendored = chart.metadata.dependencies.every(({ name, repository }) => repository === '' || isPresent(chart, name));
    // helm packages what is in charts/ whatever the lock says.
    if (chart.lock === undefined || (level !== 'all' && isVendored))
        return request;
    if (checkLock(chart, chart.lock, { aliases, findings }))
        return request;
    const { archives: _unasked, ...rest } = request;
    return rest;
}
function isPresent({ subcharts }, name) {
    return subcharts.some(({ metadata }) => metadata.name === name);
}
async function completeOne(request, dependency, index) {
    const { chart } = request;
    const findings = new helm_findings/* Findings */.F();
    const place = { file: `${chart.origin}/${file_names/* CHART_FILE */.G1}`, ...chart.read.dependencyAt(index) };
    const locked = lockedVersion(chart, index, dependency);
    const { name } = dependency;
    const repository = (0,user_info/* withoutUser */.q)(dependency.repository);
    const present = chart.subcharts.filter(subchart => subchart.metadata.name === name);
    if (present.length > 0 || repository === '') {
        if (request.level === 'all')
            checkPresent(present, { dependency, locked, place, findings });
        const version = present[0]?.metadata.version ?? '';
        return { findings, resolved: { name, repository, version, how: 'present' } };
    }
    if (chart.lock && locked === undefined) {
        findings.error(place, `dependency ${JSON.stringify(name)} is not in ${chart.lock.file}; run "helm dependency update"`);
        return { findings };
    }
    const fetched = await fetchOne({ ...request, findings }, { dependency, locked, place });
    if (fetched === undefined)
        return { findings };
    const how = locked === undefined ? 'resolved' : 'locked';
    const { chart: found, material } = fetched;
    const resolved = { name, repository, version: found.metadata.version, how };
    return { findings, fetched: found, resolved: { ...resolved, ...(material ? { material } : {}) } };
}
/** The version the lock has for a dependency: at the same place, or by its name. */
function lockedVersion({ lock }, index, { name }) {
    const here = lock?.dependencies[index];
    const found = here?.name === name ? here : lock?.dependencies.find(entry => entry.name === name);
    return found?.version;
}
/** What lies in charts/ must be what the lock says; whether it is in the range is the lint's question. */
function checkPresent(present, { dependency, locked, place, findings }) {
    if (locked === undefined || dependency.repository === '' || dependency.repository.startsWith('file://'))
        return;
    const isLocked = ({ metadata }) => {
        const [has, wanted] = [(0,version.parseChartVersion)(metadata.version), (0,version.parseChartVersion)(locked)];
        return has && wanted ? (0,version/* compareVersions */.Zy)(has, wanted) === 0 : metadata.version === locked;
    };
    if (present.some(isLocked))
        return;
    findings.error(place, `dependency ${JSON.stringify(dependency.name)}: the lock says version ${locked}, charts/ holds ${present.map(({ metadata }) => metadata.version).join(', ')}; run "helm dependency build"`);
}
async function fetchOne(request, wanted) {
    const { dependency, locked, place } = wanted;
    const { findings } = request;
    if ((0,constraint/* parseConstraint */.F)(dependency.version) === undefined)
        return undefined; // Found when Chart.yaml was read.
    const what = `dependency ${JSON.stringify(dependency.name)}: `;
    try {
        const { fetchDependency } = await __webpack_require__.e(/* import() */ 8292).then(__webpack_require__.bind(__webpack_require__, 58292));
        const found = await fetchDependency({
            ...request,
            dependency,
            version: locked ?? dependency.version,
            isLocked: locked !== undefined,
        });
        if (found === 'not-asked')
            return undefined;
        if ('chart' in found)
            return found;
        findings.error(place, `${what}${found.problem}`);
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        if (error.code === 'chart-invalid')
            findings.error(place, `${what}${(0,errors/* messageOf */.bD)(error)}`);
        else if (ANSWERS.includes(error.code))
            findings.failed(place, error, what);
        else
            throw error;
    }
    return undefined;
}
/** What repositories end in; anything else stops the run. */
const ANSWERS = [
    'network-failed',
    'registry-failed',
    'registry-untrusted',
    'rate-limited',
    'digest-mismatch',
    'credentials-missing',
    'credentials-rejected',
    'credentials-helper',
    'not-allowed',
];

// EXTERNAL MODULE: ./lib/helm/lint.js + 1 modules
var lint = __webpack_require__(56247);
// EXTERNAL MODULE: ./lib/archive/gzip.js
var gzip = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/archive/tar.js
var tar = __webpack_require__(47741);
;// CONCATENATED MODULE: ./lib/helm/go-yaml/key-order.js
/** Orders the keys of a map as go-yaml 2 writes them: digits by their value, letters after everything else. */
function compareKeys(a, b) {
    const left = [...a];
    const right = [...b];
    for (let i = 0; i < left.length && i < right.length; i += 1) {
        const l = left[i] ?? '';
        const r = right[i] ?? '';
        if (l === r)
            continue;
        const letters = [isLetter(l), isLetter(r)];
        if (letters[0] && letters[1])
            return codeOf(l) - codeOf(r);
        if (letters[0] || letters[1])
            return letters[1] ? -1 : 1;
        return compareDigits(left, right, i);
    }
    return left.length - right.length;
}
/** The first difference is at `i` and neither side is a letter there: runs of digits count as numbers. */
function compareDigits(left, right, i) {
    const start = left[i] === '0' || right[i] === '0' ? (insideNumber(left, i) ? 1n : 0n) : 0n;
    const l = numberAt(left, i, start);
    const r = numberAt(right, i, start);
    if (l.value !== r.value)
        return l.value < r.value ? -1 : 1;
    if (l.end !== r.end)
        return l.end - r.end;
    return codeOf(left[i] ?? '') - codeOf(right[i] ?? '');
}
function insideNumber(text, i) {
    for (let j = i - 1; j >= 0 && isDigit(text[j] ?? ''); j -= 1)
        if (text[j] !== '0')
            return true;
    return false;
}
function numberAt(text, from, start) {
    let value = start;
    let end = from;
    for (; end < text.length && isDigit(text[end] ?? ''); end += 1) {
        // Go overflows here like any 64-bit number.
        value = BigInt.asIntN(64, value * 10n + BigInt(codeOf(text[end] ?? '') - 0x30));
    }
    return { value, end };
}
function isLetter(character) {
    return /^[A-Za-z]/.test(character) || (character > '\u007f' && /\p{L}/u.test(character));
}
function isDigit(character) {
    return /^[0-9]/.test(character) || (character > '\u007f' && /\p{Nd}/u.test(character));
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}

// EXTERNAL MODULE: ./lib/helm/go-yaml/float.js
var go_yaml_float = __webpack_require__(91355);
// EXTERNAL MODULE: ./lib/helm/go-yaml/scalar.js
var scalar = __webpack_require__(24977);
;// CONCATENATED MODULE: ./lib/helm/go-yaml/text-shape.js
/** Characters that begin something else than a text. */
const OPENING = /^(?:[#,[\]{}&*!|>'"%@`]|---|\.\.\.|[?:-](?:[ \t]|$))/;
/** A colon before a blank begins a value, a hash after one begins a comment. */
const INDICATOR = /:(?:[ \t]|$)|[ \t\r\n\x85\u2028\u2029\0]#/;
/** Looks a text over as go-yaml 2 does before it writes one. */
function analyzeText(text) {
    if (text === '') {
        return { plainAllowed: true, singleQuotedAllowed: true, blockAllowed: false, multiline: false };
    }
    const multiline = /[\r\n\x85\u2028\u2029]/.test(text);
    const special = [...text].some(character => !isPrintable(character));
    const spaceBreak = / [\r\n\x85\u2028\u2029]/.test(text);
    const breakSpace = /[\r\n\x85\u2028\u2029] /.test(text);
    const edges = /^[ \r\n\x85\u2028\u2029]|[ \r\n\x85\u2028\u2029]$/.test(text);
    const indicators = OPENING.test(text) || INDICATOR.test(text.slice(1)) || /^:(?:[ \t]|$)/.test(text);
    return {
        multiline,
        plainAllowed: !edges && !breakSpace && !spaceBreak && !special && !multiline && !indicators,
        singleQuotedAllowed: !breakSpace && !spaceBreak && !special,
        blockAllowed: !text.endsWith(' ') && !spaceBreak && !special,
    };
}
/** True for what go-yaml 2 writes as it is: tabs, emoji and anything beyond 16 bits are escaped. */
function isPrintable(character) {
    return /^[\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(character);
}
/** True for every line break of YAML 1.1. */
function isBreak(character) {
    return /^[\r\n\x85\u2028\u2029]$/.test(character);
}

// EXTERNAL MODULE: ./lib/helm/go-yaml/timestamp.js
var timestamp = __webpack_require__(16425);
;// CONCATENATED MODULE: ./lib/helm/go-yaml/write-scalar.js




/** Text that reaches beyond this column is folded at the next blank. */
const WIDTH = 80;
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
/** One scalar in the style go-yaml 2 chooses for it, without the line break after it. */
function writeScalar(value, place) {
    if (value === null)
        return 'null';
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return writeNumber(value);
    const shape = analyzeText(value);
    if (value.includes('\n')) {
        return shape.blockAllowed && !place.inKey ? literal(value, place) : doubleQuoted(value, place);
    }
    if (!staysText(value))
        return doubleQuoted(value, place);
    if (place.inKey && shape.multiline)
        return doubleQuoted(value, place);
    if (shape.plainAllowed)
        return folded(value, place, { quote: '' });
    return shape.singleQuotedAllowed ? folded(value, place, { quote: "'" }) : doubleQuoted(value, place);
}
function staysText(word) {
    const { type } = (0,scalar/* resolveWord */.Ty)(word);
    return (type === 'text' || type === 'merge') && !(0,timestamp/* isTimestamp */.F)(word) && !BASE_60.test(word);
}
/** A number as go-yaml writes it: whole numbers with all digits, others as Go's %g. */
function writeNumber(value) {
    // It passes through JSON, which has no exponents below 1e21, and comes back as an integer if it fits into 64 bits.
    const inJson = String(value);
    if (!/^-?[0-9]+$/.test(inJson))
        return (0,go_yaml_float/* goFloat */.t)(value, 64);
    const whole = BigInt(inJson);
    return whole >= -(2n ** 63n) && whole < 2n ** 64n ? inJson : (0,go_yaml_float/* goFloat */.t)(value, 64);
}
/** Plain and single-quoted text: a single blank beyond the width becomes a line break. */
function folded(value, { indent, column, inKey }, { quote }) {
    const characters = [...value];
    let out = quote;
    let at = column + quote.length;
    let spaces = false;
    let broken = false;
    for (const [i, character] of characters.entries()) {
        const inside = quote === '' || (i > 0 && i < characters.length - 1);
        if (isBreak(character)) {
            // Only the Unicode separators get here, and only within quotes.
            out += character;
            at = 0;
        }
        else if (character === ' ' && !inKey && !spaces && at > WIDTH && inside && characters[i + 1] !== ' ') {
            out += `\n${' '.repeat(indent)}`;
            at = indent;
        }
        else {
            if (broken)
                out += ' '.repeat(indent);
            if (broken)
                at = indent;
            out += character === "'" && quote !== '' ? "''" : character;
            at += character === "'" && quote !== '' ? 2 : 1;
        }
        broken = isBreak(character);
        spaces = character === ' ';
    }
    return out + quote;
}
const ESCAPES = {
    '\0': '0',
    '\x07': 'a',
    '\b': 'b',
    '\t': 't',
    '\n': 'n',
    '\v': 'v',
    '\f': 'f',
    '\r': 'r',
    '\x1b': 'e',
    '"': '"',
    '\\': '\\',
    '\x85': 'N',
    '\xa0': '_',
    '\u2028': 'L',
    '\u2029': 'P',
};
function doubleQuoted(value, { indent, column, inKey }) {
    const characters = [...value];
    // go-yaml escapes all of a text that begins with a byte order mark.
    const marked = value.startsWith('\ufeff');
    let out = '"';
    let at = column + 1;
    let spaces = false;
    const put = (text) => {
        out += text;
        at += text.length;
    };
    for (const [i, character] of characters.entries()) {
        const plain = !marked && isPrintable(character) && !isBreak(character) && character !== '"' && character !== '\\';
        if (!plain)
            put(escaped(character));
        else if (character === ' ' && !inKey && !spaces && at > WIDTH && i > 0 && i < characters.length - 1) {
            out += `\n${' '.repeat(indent)}`;
            at = indent;
            if (characters[i + 1] === ' ')
                put('\\');
        }
        else {
            out += character;
            at += 1;
        }
        spaces = character === ' ' && plain;
    }
    return `${out}"`;
}
function escaped(character) {
    const short = ESCAPES[character];
    if (short !== undefined)
        return `\\${short}`;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase();
    if (code <= 0xff)
        return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
/**
 * A block with `|`; its hints say whether it begins with a blank and how many line breaks end it. The Unicode separators
 * are line breaks, too, and stay what they are.
 */
function literal(value, { indent }) {
    const hint = /^[ \n\u2028\u2029]/.test(value) ? '2' : '';
    const ending = /[\n\u2028\u2029]*$/.exec(value)?.[0].length ?? 0;
    const chomp = ending === 0 ? '-' : ending > 1 || value.length === 1 ? '+' : '';
    const body = value.replace(/(^|[\n\u2028\u2029])(?=[^\n\u2028\u2029])/g, `$1${' '.repeat(indent)}`);
    return `|${hint}${chomp}\n${body}`;
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/write.js


/** Columns a level is indented by. */
const INDENT = 2;
/** A longer key is written after `?`, in bytes. */
const LONGEST_SIMPLE_KEY = 128;
/**
 * Writes YAML byte for byte as helm does (sigs.k8s.io/yaml over go-yaml 2): keys in go-yaml's order, lists not indented
 * below their key, texts of several lines as blocks, others quoted only where they would not stay text.
 */
function writeGoYaml(value) {
    const lines = new Lines();
    lines.value(value, { indent: 0, after: '' });
    return lines.text();
}
class Lines {
    #lines = [];
    text() {
        // A block that ends in a line break has ended its line.
        return this.#lines.map(line => (/[\n\u2028\u2029]$/.test(line) ? line : `${line}\n`)).join('');
    }
    value(value, { indent, after, inMap = false }) {
        if (typeof value !== 'object' || value === null) {
            this.#lines.push(`${after}${writeScalar(value, { indent, column: after.length, inKey: false })}`);
        }
        else if (isList(value)) {
            if (value.length === 0)
                this.#lines.push(`${after}[]`);
            else
                this.#list(value, { indent: inMap ? indent - INDENT : indent, after });
        }
        else {
            const keys = Object.keys(value).filter(key => value[key] !== undefined);
            if (keys.length === 0)
                this.#lines.push(`${after}{}`);
            else
                this.#map(value, keys, { indent, after });
        }
    }
    #map(value, keys, { indent, after }) {
        let start = after;
        for (const key of [...keys].sort(compareKeys)) {
            const margin = start === '' ? ' '.repeat(indent) : start;
            this.#entry(key, value[key] ?? null, { margin, indent });
            start = '';
        }
    }
    #entry(key, value, { margin, indent }) {
        const below = { indent: indent + INDENT, inMap: true };
        const isSimple = Buffer.byteLength(key) <= LONGEST_SIMPLE_KEY && !/[\r\n\x85\u2028\u2029]/.test(key);
        if (isSimple) {
            const name = `${margin}${writeScalar(key, { indent, column: margin.length, inKey: true })}:`;
            if (isNested(value)) {
                this.#lines.push(name);
                this.value(value, { ...below, after: '' });
            }
            else
                this.value(value, { ...below, after: `${name} ` });
            return;
        }
        const asked = `${margin}? `;
        this.#lines.push(`${asked}${writeScalar(key, { indent: indent + INDENT, column: asked.length, inKey: false })}`);
        this.value(value, { ...below, inMap: false, after: `${' '.repeat(indent)}: ` });
    }
    #list(items, { indent, after }) {
        let start = after;
        for (const item of items) {
            const margin = start === '' ? ' '.repeat(indent) : start;
            this.value(item, { indent: indent + INDENT, after: `${margin}- ` });
            start = '';
        }
    }
}
function isList(value) {
    return Array.isArray(value);
}
function isNested(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return isList(value) ? value.length > 0 : Object.values(value).some(entry => entry !== undefined);
}

// EXTERNAL MODULE: ./lib/helm/metadata.js
var helm_metadata = __webpack_require__(6579);
;// CONCATENATED MODULE: ./lib/helm/package.js





/**
 * Packs a chart into a new .tgz: the files, bytes and order of `helm package`, every time stamp `epoch` (seconds since
 * 1970), sub-charts in the order of their names. Equal charts give equal bytes on every machine.
 */
async function packageChart(chart, path, epoch) {
    return (0,gzip/* gzipToFile */.e)((0,tar/* writeTarInOrder */.E)(packagedFiles(chart).map(memberOf), epoch), path);
}
/** The files of the archive in helm's order, Chart.yaml and Chart.lock written anew. */
function packagedFiles(chart, parent = '') {
    const { metadata, lock } = chart;
    const base = `${parent}${metadata.name}`;
    const own = [
        { path: file_names/* CHART_FILE */.G1, bytes: encoded(chartYaml(chart)) },
        ...(lock && metadata.apiVersion === 'v2' ? [{ path: file_names/* LOCK_FILE */.FI, bytes: encoded(lockYaml(lock)) }] : []),
        ...(chart.values ? [chart.values] : []),
        ...(chart.schema ? [chart.schema] : []),
        ...chart.templates,
        ...chart.files,
    ];
    return [
        ...own.map(({ path, bytes }) => ({ path: `${base}/${path}`, bytes })),
        ...chart.subcharts.flatMap(subchart => packagedFiles(subchart, `${base}/charts/`)),
    ];
}
/**
 * The metadata that readers of the archive find: with apiVersion v1 helm takes dependencies from requirements.yaml alone
 * and leaves those of Chart.yaml out.
 */
function packagedMetadata({ metadata, files }) {
    const keeps = metadata.apiVersion !== 'v1' || files.some(({ path }) => path === file_names/* OLD_DEPENDENCIES_FILE */.RU);
    return keeps ? metadata : { ...metadata, dependencies: [] };
}
function chartYaml({ metadata }) {
    const dependencies = metadata.apiVersion === 'v1' ? [] : metadata.dependencies;
    return writeGoYaml((0,helm_metadata/* asYaml */.Uw)((0,helm_metadata/* metadataJson */.YE)({ ...metadata, dependencies })));
}
function lockYaml({ generated, digest, dependencies, hasList }) {
    const chosen = hasList ? dependencies.map(helm_metadata/* dependencyJson */.MQ) : null;
    return writeGoYaml((0,helm_metadata/* asYaml */.Uw)({ generated, digest, dependencies: chosen }));
}
function memberOf({ path, bytes }) {
    return {
        kind: 'file',
        path,
        mode: 0o644,
        uid: 0,
        gid: 0,
        size: bytes.length,
        open: async function* () {
            yield bytes;
        },
    };
}
function encoded(text) {
    return new TextEncoder().encode(text);
}

// EXTERNAL MODULE: ./lib/helm/read-chart.js
var read_chart = __webpack_require__(90803);
// EXTERNAL MODULE: ./lib/helm/version.js
var helm_version = __webpack_require__(34728);
;// CONCATENATED MODULE: ./lib/helm/prepare.js









/**
 * Turns a chart's folder into a .tgz at `target`: version and values set, dependencies in place, everything checked. The
 * folder itself is not touched. Throws one `chart-invalid` with all errors, or the code of what repositories answered.
 */
async function prepareDirectory(request, archives, target) {
    const { chart, why, dependencies, findings } = await completed(request, archives);
    const archive = await packageChart(chart, target, request.epoch);
    return {
        metadata: packagedMetadata(chart),
        archive: { path: target, digest: archive.digest, size: archive.size },
        why,
        dependencies,
        findings: findings.all,
    };
}
/** Checks a chart's folder as packing it would, as far as that goes without asking anybody. Throws like it. */
async function checkDirectory(request) {
    await completed(request);
}
/** The chart as it is to be packed. Repositories are asked only for a chart that is sound so far. */
async function completed(request, archives) {
    const findings = new helm_findings/* Findings */.F();
    const level = (0,lint/* scopeOf */.O)(request.lint);
    const opened = await openChart(request, findings);
    if (opened === undefined)
        throw refused(request, findings);
    const { chart, resolved, foreign, unresolved } = await completeDependencies({
        chart: await withValues(opened.chart, request, findings),
        folder: request.path,
        aliases: request.aliases,
        findings,
        level,
        ...(archives === undefined || findings.errors.length > 0 ? {} : { archives }),
    });
    await (0,lint/* lintChart */.U)(chart, findings, { level, unresolved });
    for (const origin of foreign)
        findings.dropWarnings(origin);
    assertSound(request, findings);
    return { chart, why: opened.why, dependencies: resolved, findings };
}
/** A chart's folder read, its version and appVersion worked out; undefined, with findings, when it is no chart. */
async function openChart(request, findings) {
    const { chart, findings: found } = request.read ?? (await (0,read_chart.readChart)(request));
    findings.all.push(...found);
    if (chart === undefined)
        return undefined;
    const { metadata, read } = chart;
    const file = `${request.name}/${file_names/* CHART_FILE */.G1}`;
    const place = { file, ...read.at('version') };
    const { appVersion: app, note } = (0,helm_version/* appVersion */.C)(request.appVersion, metadata.appVersion, request);
    // How Chart.yaml writes it does not matter where the release decides it.
    if (app !== metadata.appVersion)
        findings.dropWarningsAt({ file, ...read.at('appVersion') });
    try {
        const { version, why, warnings } = (0,helm_version/* chartVersion */.X)(request.chartVersion, metadata.version, request.release);
        for (const warning of warnings)
            findings.warn(place, warning);
        const released = { ...chart, metadata: { ...metadata, version, appVersion: app } };
        return { chart: released, why, ...(note === undefined ? {} : { note }) };
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV) || error.code !== 'chart-invalid')
            throw error;
        // A version that is none has a finding already.
        if (findings.errors.length === 0)
            findings.error(place, (0,errors/* messageOf */.bD)(error));
        return { chart, why: 'Chart.yaml' };
    }
}
/** Throws the errors; with `strict` warnings are errors, too. */
function assertSound(request, findings) {
    if (request.lint === 'strict') {
        for (const warning of findings.warnings)
            promote(findings, warning);
    }
    findings.throwErrors(request.name);
}
function promote(findings, warning) {
    findings.all[findings.all.indexOf(warning)] = { ...warning, severity: 'error' };
}
function refused(request, findings) {
    try {
        findings.throwErrors(request.name);
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            return error;
        throw error;
    }
    return new errors/* AppError */.uV('chart-invalid', `${request.name} is no chart`);
}
async function withValues(chart, request, findings) {
    if (request.settings.length === 0)
        return chart;
    const { setValues } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6249), __webpack_require__.e(4519)]).then(__webpack_require__.bind(__webpack_require__, 84519));
    const file = `${request.name}/${file_names/* VALUES_FILE */.Yc}`;
    try {
        const text = setValues(chart.values ? (0,helm_chart/* textOf */.b)(chart.values) : '', {
            settings: request.settings,
            values: { ...request.values, version: chart.metadata.version },
            file,
            findings,
        });
        return { ...chart, values: { path: file_names/* VALUES_FILE */.Yc, bytes: new TextEncoder().encode(text) } };
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV) || error.code !== 'bad-input')
            throw error;
        findings.failed({ file }, error);
        return chart;
    }
}


/***/ }),

/***/ 65168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ whyUnreadable)
/* harmony export */ });
/**
 * Why helm reads no chart with a file of this path below the chart's folder, though it packs it; undefined where it does.
 * The beginning alone is looked at, so that `..data` counts for a parent folder and `a/..data` does not.
 */
function whyUnreadable(path) {
    if (path.startsWith('..'))
        return 'leads out of the chart to helm, as every path that begins with two dots';
    if (/^[a-zA-Z]:\//.test(path))
        return 'is an absolute path to helm, for a drive of Windows has such a name';
    return undefined;
}


/***/ }),

/***/ 67760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ MOST_SHOWN),
  G: () => (/* binding */ readSchema)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/helm/chart.js
var helm_chart = __webpack_require__(74292);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
;// CONCATENATED MODULE: ./lib/helm/schema-draft4.js
/**
 * Turns a schema of draft 4 into one of draft 7: `id` is `$id` there, and an exclusive bound is a number instead of a
 * switch beside the bound (json-schema.org, "Draft 6 migration").
 */
function toDraft7(schema) {
    return convert(schema);
}
function convert(value) {
    if (Array.isArray(value))
        return value.map(convert);
    if (typeof value !== 'object' || value === null)
        return value;
    const fields = new Map(Object.entries(value).map(([key, field]) => [key, convert(field)]));
    for (const bound of ['Minimum', 'Maximum']) {
        const limit = bound.toLowerCase();
        const exclusive = fields.get(`exclusive${bound}`);
        if (typeof exclusive !== 'boolean')
            continue;
        fields.delete(`exclusive${bound}`);
        if (exclusive && typeof fields.get(limit) === 'number') {
            fields.set(`exclusive${bound}`, fields.get(limit));
            fields.delete(limit);
        }
    }
    if (typeof fields.get('id') === 'string' && !fields.has('$id')) {
        fields.set('$id', fields.get('id'));
        fields.delete('id');
    }
    return Object.fromEntries(fields);
}

;// CONCATENATED MODULE: ./lib/helm/schema.js




/** Mismatches shown of one chart; a wrong root type makes hundreds. */
const MOST_SHOWN = 10;
/**
 * Checks values.schema.json: JSON, and a JSON schema of the draft it names (2020-12 unless it names one, as in helm) whose
 * references within itself lead somewhere. Unless `whole`, only that it is JSON, which is all that helm asks before an
 * installation. Returns what values are checked with; undefined where there is nothing to check by.
 */
async function readSchema(chart, findings, whole) {
    if (!chart.schema)
        return undefined;
    const file = `${chart.origin}/${file_names/* SCHEMA_FILE */.Td}`;
    const parsed = parse(chart.schema, file, findings);
    if (!whole || parsed === undefined)
        return undefined;
    const schema = schemaIn(parsed.value, file, findings);
    if (schema === undefined || typeof schema === 'boolean')
        return undefined;
    if (!isOfKnownDraft(schema['$schema'], file, findings))
        return undefined;
    const ajv = await validatorFor(schema, (0,helm_chart/* textOf */.b)(chart.schema));
    const { $schema: _draft, ...rest } = /draft-04/.test(String(schema['$schema'])) ? toDraft7(schema) : schema;
    if (ajv.validateSchema(rest) !== true) {
        // What a place must be is said once: the further ways that it is not of follow from the first.
        const byPlace = new Map((ajv.errors ?? []).toReversed().map(error => [error.instancePath, error]));
        for (const { instancePath, message } of [...byPlace.values()].toReversed().slice(0, MOST_SHOWN)) {
            findings.error({ file }, `is no JSON schema: ${instancePath || 'its root'} ${message}`);
        }
        return undefined;
    }
    try {
        return ajv.compile(rest);
    }
    catch (error) {
        if (isElsewhere(error))
            findings.warn({ file }, `is not checked against the values: ${(0,errors/* messageOf */.bD)(error)}`);
        else
            findings.error({ file }, `is no JSON schema: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
/** What helm's library takes for a draft without asking anybody. */
const KNOWN_DRAFT = /^https?:\/\/json-schema\.org\/(?:schema|draft-0[467]\/schema|draft\/(?:2019-09|2020-12)\/schema)(?:#.*)?$/;
/** True for a draft that is known here and to helm, and for none. helm fetches others of the web at every installation. */
function isOfKnownDraft(draft, file, findings) {
    if (draft === undefined)
        return true;
    if (typeof draft === 'string' && (KNOWN_DRAFT.test(draft) || draft.startsWith('urn:')))
        return true;
    const what = `$schema: ${JSON.stringify(draft)}`;
    if (typeof draft === 'string' && /^https?:\/\//.test(draft)) {
        findings.warn({ file }, `is not checked against the values: helm does not know ${what} and fetches it wherever the chart is installed`);
    }
    else
        findings.error({ file }, `is no JSON schema: ${what} is no draft, and helm cannot use the chart`);
    return false;
}
/** A reference to another document: helm fetches those of the web, and takes any value for what a URN names. */
function isElsewhere(error) {
    const missing = error instanceof Error && 'missingSchema' in error ? String(error.missingSchema) : '';
    return /^(?:https?:\/\/|urn:)/.test(missing);
}
function parse(schema, file, findings) {
    try {
        return { value: JSON.parse((0,helm_chart/* textOf */.b)(schema)) };
    }
    catch (error) {
        const [, line, column] = /line ([0-9]+) column ([0-9]+)/.exec((0,errors/* messageOf */.bD)(error)) ?? [];
        const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
        findings.error({ file, ...place }, `is no JSON, and helm refuses the chart: ${(0,errors/* messageOf */.bD)(error).replace(/\s+/g, ' ')}`);
    }
    return undefined;
}
function schemaIn(value, file, findings) {
    if (typeof value === 'boolean')
        return value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    findings.error({ file }, 'is no JSON schema: expected an object');
    return undefined;
}
/**
 * Each draft is a module of its own, loaded where a chart has a schema of it. By `default`: a bundle gives nothing else of
 * a CommonJS module that is imported when it is needed.
 */
async function validatorFor(schema, text) {
    const regExp = await expressionsFor(text);
    const options = {
        strict: false,
        allErrors: true,
        validateFormats: false,
        unicodeRegExp: false,
        logger: false,
        ...(regExp === undefined ? {} : { code: { regExp } }),
    };
    const draft = String(schema['$schema'] ?? '');
    if (/draft-0[467]/.test(draft))
        return new (await Promise.all(/* import() */[__webpack_require__.e(3457), __webpack_require__.e(2463)]).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19))).default.Ajv(options);
    if (draft.includes('2019-09'))
        return new (await Promise.all(/* import() */[__webpack_require__.e(3457), __webpack_require__.e(878)]).then(__webpack_require__.t.bind(__webpack_require__, 60878, 19))).default.Ajv2019(options);
    return new (await Promise.all(/* import() */[__webpack_require__.e(3457), __webpack_require__.e(2210)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 19))).default.Ajv2020(options);
}
/** Regular expressions as Go has them, which is what helm takes patterns for; loaded for a schema that has any. */
async function expressionsFor(text) {
    if (!/"pattern(?:Properties)?"/.test(text))
        return undefined;
    const { RE2JS } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    const compile = (pattern) => {
        const expression = RE2JS.compile(pattern);
        return { test: (value) => expression.matcher(value).find(), toString: () => pattern };
    };
    // The word is for code that is written to a file, which never happens here.
    return Object.assign(compile, { code: 'new RegExp' });
}


/***/ }),

/***/ 34728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ appVersion),
/* harmony export */   X: () => (/* binding */ chartVersion),
/* harmony export */   imageTagOf: () => (/* binding */ imageTagOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _semver_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96481);


/** Hex digits of a commit in a version, as in tags. */
const SHORT = 7;
/** A branch takes no more of a version than this: labels made of chart name and version hold 63 characters. */
const LONGEST_BRANCH = 30;
/**
 * Works out a chart's version. `wanted` is `auto` (the git tag's version; a prerelease of Chart.yaml's version on
 * branches, requests and schedules), `chart` (what Chart.yaml says), or a version itself. Throws `bad-input`, and
 * `no-context` for a prerelease of a commit whose time is not known.
 */
function chartVersion(wanted, inChart, release) {
    if (wanted === 'chart')
        return { version: inChart, why: 'Chart.yaml', warnings: [] };
    if (wanted !== 'auto')
        return given(wanted);
    const { ref, versionPrefix } = release;
    if (ref.kind === 'tag' && !release.scheduled && ref.name.startsWith(versionPrefix)) {
        const text = ref.name.slice(versionPrefix.length);
        const version = strictForm(text);
        if (version !== undefined) {
            const changed = version !== text.replace(/^v/, '');
            const warning = `git tag ${ref.name} is written ${version} as a chart version, which has three numbers without leading zeros`;
            return { version, why: `git tag ${ref.name}`, warnings: changed ? [warning] : [] };
        }
    }
    return { version: prerelease(inChart, release), why: `Chart.yaml and ${refWords(release)}`, warnings: [] };
}
/**
 * Works out `appVersion`. `wanted` is `auto` (the image's tag, exactly as it is published), `chart` or empty (what
 * Chart.yaml says), or a text itself. Without an image `auto` keeps what Chart.yaml says, for the release's tag would
 * name an image that nobody has published; `note` says so.
 */
function appVersion(wanted, inChart, { imageTag, releaseTag }) {
    if (wanted === 'chart' || wanted === '')
        return { appVersion: inChart };
    if (wanted !== 'auto')
        return { appVersion: wanted };
    if (imageTag !== undefined)
        return { appVersion: imageTag };
    if (inChart === '')
        return { appVersion: releaseTag ?? '' };
    return {
        appVersion: inChart,
        note: `appVersion ${inChart} stays as in Chart.yaml: this run publishes no image`,
    };
}
/** The tag by which a chart finds its image: one that never moves, the main one if it is such. */
function imageTagOf(tagSet) {
    const fixed = tagSet.tags.filter(({ kind }) => kind === 'immutable').map(({ name }) => name);
    if (fixed.includes(tagSet.version))
        return tagSet.version;
    return fixed[0] ?? (tagSet.version || undefined);
}
function given(wanted) {
    if ((0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(wanted) === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-version: ${JSON.stringify(wanted)} is no semantic version; expected auto, chart, or one like 1.4.2`);
    }
    return { version: wanted, why: 'input chart-version', warnings: [] };
}
/** Three numbers without leading zeros, so that readers of a registry see it; undefined for what is no version. */
function strictForm(text) {
    const parsed = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(text);
    // A name such as `20260115` or `2` is a date or a label as often as a version.
    if (parsed === undefined || !/^v?[0-9]+\.[0-9]+/.test(text))
        return undefined;
    return versionText({ ...parsed });
}
/**
 * `1.4.0-main.20260115103000.sha-0f1e2d3`: below the release it leads to, later commits of a branch above earlier ones.
 * The time is one number, so that it is compared as such; a part of digits alone must not begin with 0.
 */
function prerelease(inChart, release) {
    const base = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(inChart);
    if (base === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('chart-invalid', `version ${JSON.stringify(inChart)} in Chart.yaml is no semantic version; expected one like 1.4.2 to derive a prerelease from`);
    }
    if (release.epoch === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('no-context', `the time of commit ${release.revision.slice(0, SHORT)} is not known, and it orders the chart versions of a branch`, { hint: 'check that commit out, or set SOURCE_DATE_EPOCH, or give chart-version' });
    }
    const time = new Date(release.epoch * 1000)
        .toISOString()
        .replace(/\.[0-9]+Z$/, '')
        .replace(/[^0-9]/g, '');
    const commit = `sha-${release.revision.slice(0, SHORT)}`;
    return versionText({ ...base, prerelease: `${nameOf(release)}.${time}.${commit}`, build: '' });
}
function nameOf({ ref, scheduled }) {
    if (ref.kind === 'request')
        return `pr-${ref.number}`;
    if (scheduled)
        return 'nightly';
    const clean = ref.name.replace(/[^0-9A-Za-z]+/g, '-').replace(/^-+|-+$/g, '');
    const name = /^[0-9]*$/.test(clean) ? `${ref.kind}-${clean}`.replace(/-$/, '') : clean;
    return name.slice(0, LONGEST_BRANCH).replace(/-+$/, '');
}
function refWords({ ref, scheduled }) {
    if (ref.kind === 'request')
        return `request ${ref.number}`;
    return scheduled ? 'the schedule' : `${ref.kind} ${ref.name}`;
}
function versionText(version) {
    const { major, minor, patch } = version;
    const suffix = version.prerelease === '' ? '' : `-${version.prerelease}`;
    return `${major}.${minor}.${patch}${suffix}${version.build === '' ? '' : `+${version.build}`}`;
}


/***/ })

};
