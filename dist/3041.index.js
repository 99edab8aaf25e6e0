export const id = 3041;
export const ids = [3041];
export const modules = {

/***/ 3041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FetchedArchives: () => (/* binding */ FetchedArchives)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61870);






/**
 * What a run has fetched: every archive once, in a private folder outside of the work tree, every index once. Charts that
 * share dependencies share them here. Close it at the end.
 */
class FetchedArchives {
    ports;
    #archives = new Map();
    #repositories = new Map();
    #folder;
    #count = 0;
    constructor(ports) {
        this.ports = ports;
    }
    async repository(url) {
        const { WebRepository } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4413), __webpack_require__.e(6249), __webpack_require__.e(3563)]).then(__webpack_require__.bind(__webpack_require__, 43563));
        const known = this.#repositories.get(url.href);
        if (known)
            return known;
        const made = new WebRepository(url, this.ports);
        this.#repositories.set(url.href, made);
        return made;
    }
    /**
     * The files of an archive. Throws `digest-mismatch` where the repository says another digest than the archive has, and
     * `chart-invalid` for what is no chart archive.
     */
    async files(archive) {
        const { path } = await this.#fetchOnce(archive);
        const { readChartArchive } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3851), __webpack_require__.e(424)]).then(__webpack_require__.bind(__webpack_require__, 30424));
        return readChartArchive((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), archive.address);
    }
    /** Where an archive came from, by digest: of its manifest in a registry, else of the archive itself. */
    async material(archive) {
        const { address, manifest } = archive;
        if (manifest !== undefined)
            return { uri: `oci://${address}`, digest: manifest };
        return { uri: address, digest: (await this.#fetchOnce(archive)).digest };
    }
    /** Removes everything that was fetched. Safe to call twice. */
    async close() {
        const folder = await this.#folder;
        await folder?.remove();
    }
    #fetchOnce(archive) {
        const key = `${archive.address} ${archive.digest ?? ''}`;
        const fetched = this.#archives.get(key) ?? this.#fetch(archive);
        this.#archives.set(key, fetched);
        return fetched;
    }
    async #fetch(archive) {
        this.#count += 1;
        const name = `${this.#count}.tgz`;
        this.#folder ??= (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaryFolder */ .yy)('cfcr-push-charts');
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((await this.#folder).path, name);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const hashed = async function* () {
            for await (const chunk of archive.open()) {
                hash.update(chunk);
                yield chunk;
            }
        };
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(hashed(), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx', mode: 0o600 }));
        const actual = hash.digest('hex');
        if (archive.digest !== undefined && archive.digest !== actual) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV('digest-mismatch', `${archive.address}: the repository's index says sha256:${archive.digest}, the archive is sha256:${actual}`, {
                hint: 'The repository was changed after its index was made, or somebody stands in between; do not use it before you know.',
            });
        }
        return { path, digest: `sha256:${actual}` };
    }
}


/***/ })

};
