export const id = 5965;
export const ids = [5965];
export const modules = {

/***/ 35965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chartArtifact: () => (/* binding */ chartArtifact)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/helm/artifact.js
var helm_artifact = __webpack_require__(46268);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/helm/content.js




/** Bytes read from the archive at a time; a smaller one, as nearly all are, is read as it is and takes no more memory. */
const CHUNK = 1024 * 1024;
/** Reads an artifact: its documents from memory, the archive from its file, everything verified. */
function contentOfChart(artifact, archivePath) {
    const { manifest, config, provenance, archive } = artifact;
    const inMemory = new Map([
        [config.descriptor.digest, config.bytes],
        ...(provenance ? [[provenance.descriptor.digest, provenance.bytes]] : []),
    ]);
    const missing = (digest) => new errors/* AppError */.uV('registry-failed', `the chart ${manifest.digest} has no content ${digest}`);
    return {
        async manifest(digest) {
            if (digest !== manifest.digest)
                throw missing(digest);
            return manifest;
        },
        async *blob(descriptor) {
            const bytes = inMemory.get(descriptor.digest);
            if (bytes)
                yield bytes;
            else if (descriptor.digest === archive.digest) {
                yield* (0,digest/* verified */.zr)(chunksOf(archivePath, archive.size), descriptor, archivePath);
            }
            else
                throw missing(descriptor.digest);
        },
    };
}
async function* chunksOf(path, size) {
    if (size <= CHUNK)
        yield await (0,promises_.readFile)(path);
    else
        yield* (0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK });
}

// EXTERNAL MODULE: ./lib/helm/findings.js
var helm_findings = __webpack_require__(36224);
;// CONCATENATED MODULE: ./lib/helm/helm-program.js

/** A chart that hangs helm (an endless loop in a template) ends here. */
const TIMEOUT_MS = 300_000;
/** Lines of helm's words that are shown. */
const MOST_LINES = 30;
/**
 * Runs `helm lint` and, for charts that can be installed, `helm template` on an archive. Throws `chart-invalid` with
 * helm's own words, and `exec-failed` where helm is not installed.
 */
async function checkWithHelm(ports, chart) {
    const run = (args) => ports.exec({ program: 'helm', args, env: ports.env, timeoutMs: TIMEOUT_MS });
    assertDone('lint', chart, await run(['lint', chart.archive]));
    if (!chart.isLibrary)
        assertDone('template', chart, await run(['template', 'release-name', chart.archive]));
}
function assertDone(command, { name, archive }, result) {
    if (result.code === 0 && !result.timedOut)
        return;
    // lint says what is wrong on standard output, template on standard error.
    const words = command === 'lint' ? `${result.stdout}\n${result.stderr}` : result.stderr;
    const problems = words
        .split('\n')
        .map(line => line.replaceAll(archive, name).trimEnd())
        .filter(line => line.trim() !== '')
        .slice(0, MOST_LINES);
    const why = result.timedOut ? `did not end within ${TIMEOUT_MS / 1000} s` : `refuses it`;
    throw new errors/* AppError */.uV('chart-invalid', `${name}: helm ${command} ${why}`, { problems });
}

// EXTERNAL MODULE: ./lib/helm/prepare.js + 7 modules
var prepare = __webpack_require__(94883);
;// CONCATENATED MODULE: ./lib/helm/builder.js








/**
 * Makes a chart's artifact from a folder, or takes a ready archive as it is. Throws one `chart-invalid` with everything
 * that is wrong with the chart, and what repositories of dependencies answer.
 */
async function chartArtifact(request, ports) {
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-chart');
    try {
        const ready = request.path.endsWith('.tgz')
            ? await (await Promise.all(/* import() */[__webpack_require__.e(3851), __webpack_require__.e(1356)]).then(__webpack_require__.bind(__webpack_require__, 71356))).readyArchive(request)
            : await (0,prepare/* prepareDirectory */.v)(request, ports.archives, (0,external_node_path_.join)(folder.path, 'chart.tgz'));
        if (request.lint === 'helm') {
            await checkWithHelm(ports, {
                archive: ready.archive.path,
                isLibrary: ready.metadata.type === 'library',
                name: request.name,
            });
        }
        return built(ready, request, folder);
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
function built(ready, { epoch, created }, folder) {
    const { metadata, archive, findings } = ready;
    const parts = {
        metadata,
        archive,
        ...(ready.provenance ? { provenance: ready.provenance } : {}),
        created: created ?? rfc3339(epoch),
    };
    const artifact = (0,helm_artifact/* chartManifest */.g2)(parts);
    const tag = (0,helm_artifact/* chartTag */.bF)(metadata.version);
    if (tag === undefined)
        throw new errors/* AppError */.uV('internal', `${metadata.version} was found to be a tag before`);
    return {
        name: metadata.name,
        version: metadata.version,
        appVersion: metadata.appVersion,
        tag,
        digest: artifact.manifest.digest,
        content: contentOfChart(artifact, archive.path),
        archive,
        why: ready.why,
        dependencies: ready.dependencies,
        findings,
        warnings: findings.filter(({ severity }) => severity === 'warning').map(helm_findings/* formatFinding */.t),
        dispose: () => folder.remove(),
    };
}
/** Whole seconds in UTC, as Go writes RFC 3339. */
function rfc3339(epoch) {
    return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}


/***/ })

};
