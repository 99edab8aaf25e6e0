export const id = 8795;
export const ids = [8795];
export const modules = {

/***/ 18795:
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
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/helm/content.js



/** Bytes read from the archive at a time. */
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
                const chunks = (0,external_node_fs_.createReadStream)(archivePath, { highWaterMark: CHUNK });
                yield* (0,digest/* verified */.zr)(chunks, descriptor, archivePath);
            }
            else
                throw missing(descriptor.digest);
        },
    };
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

// EXTERNAL MODULE: ./lib/helm/prepare.js + 6 modules
var prepare = __webpack_require__(56652);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/helm/lint.js + 3 modules
var lint = __webpack_require__(96092);
// EXTERNAL MODULE: ./lib/helm/load.js + 2 modules
var load = __webpack_require__(26883);
// EXTERNAL MODULE: ./lib/helm/package.js + 5 modules
var helm_package = __webpack_require__(91075);
// EXTERNAL MODULE: ./lib/helm/read-archive.js + 1 modules
var read_archive = __webpack_require__(76528);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
;// CONCATENATED MODULE: ./lib/helm/ready-archive.js











/** A clear-signed text with a Chart.yaml in it; anything larger is something else. */
const MAX_PROVENANCE = 8 * 1024 * 1024;
/**
 * Takes a chart archive byte for byte, with the .prov file beside it: versions and values of the release do not change
 * it. Throws `chart-invalid` for what is no chart, and when the .prov file is of another archive.
 */
async function readyArchive(request) {
    const { path, name } = request;
    const findings = new helm_findings/* Findings */.F();
    const files = await (0,read_archive/* readChartArchive */.h)((0,external_node_fs_.createReadStream)(path), name);
    const chart = await (0,load/* loadChart */.T)(files, name, findings);
    if (chart) {
        checkWishes(request, chart.metadata, findings);
        await (0,lint/* lintChart */.U)(chart, findings, {
            level: request.lint === 'none' ? 'rules' : 'all',
            dependencies: true,
        });
    }
    const { digest, size } = await measured(path);
    const provenance = await provenanceOf(request, digest, findings);
    (0,prepare/* assertSound */.OP)(request, findings);
    if (chart === undefined)
        throw new errors/* AppError */.uV('chart-invalid', `${name} is no chart`);
    return {
        metadata: (0,helm_package/* packagedMetadata */.Ib)(chart),
        archive: { path, digest, size },
        ...(provenance ? { provenance } : {}),
        why: 'the archive',
        dependencies: [],
        findings: findings.all,
    };
}
/** In a pass of its own: reading an archive ends where the archive does, which may be before the end of its file. */
async function measured(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
/** An archive that is kept cannot be given a version or values. */
function checkWishes(request, { version }, findings) {
    const { chartVersion, name } = request;
    const asked = chartVersion === 'auto' || chartVersion === 'chart' ? undefined : (0,semver_version.parseChartVersion)(chartVersion);
    if (asked && chartVersion !== version) {
        findings.error({ file: name }, `is version ${version}, chart-version asks for ${chartVersion}; a ready archive is kept as it is`);
    }
    if (request.settings.length > 0) {
        findings.warn({ file: name }, 'chart-values do not apply: a ready archive is kept as it is');
    }
}
async function provenanceOf({ path, name }, digest, findings) {
    const file = `${path}.prov`;
    const found = await (0,promises_.stat)(file).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (found === undefined)
        return undefined;
    if (!found.isFile() || found.size > MAX_PROVENANCE) {
        findings.error({ file: `${name}.prov` }, `is no provenance file: it has ${found.size} bytes`);
        return undefined;
    }
    const bytes = await (0,promises_.readFile)(file);
    if (!bytes.includes(digest)) {
        findings.error({ file: `${name}.prov` }, `is of another archive: it does not name ${digest}`);
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/helm/builder.js









/**
 * Makes a chart's artifact from a folder, or takes a ready archive as it is. Throws one `chart-invalid` with everything
 * that is wrong with the chart, and what repositories of dependencies answer.
 */
async function chartArtifact(request, ports) {
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-chart');
    try {
        const ready = request.path.endsWith('.tgz')
            ? await readyArchive(request)
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
