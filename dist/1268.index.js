export const id = 1268;
export const ids = [1268];
export const modules = {

/***/ 91268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadDates: () => (/* binding */ loadDates),
/* harmony export */   usesDates: () => (/* binding */ usesDates)
/* harmony export */ });
/** True when a text may hold an expression that needs the date library. */
function usesDates(text) {
    return /\{\{\s*(?:commit_)?date\b/.test(text);
}
/** Loads the date library with all tokens that tag rules of docker/metadata-action may use. */
async function loadDates() {
    const [{ default: dayjs }, ...plugins] = await Promise.all([
        __webpack_require__.e(/* import() */ 3706).then(__webpack_require__.t.bind(__webpack_require__, 3706, 19)),
        __webpack_require__.e(/* import() */ 5279).then(__webpack_require__.t.bind(__webpack_require__, 85279, 19)),
        __webpack_require__.e(/* import() */ 7818).then(__webpack_require__.t.bind(__webpack_require__, 57818, 19)),
        __webpack_require__.e(/* import() */ 5440).then(__webpack_require__.t.bind(__webpack_require__, 55440, 19)),
        __webpack_require__.e(/* import() */ 431).then(__webpack_require__.t.bind(__webpack_require__, 20431, 19)),
        __webpack_require__.e(/* import() */ 4901).then(__webpack_require__.t.bind(__webpack_require__, 94901, 19)),
        __webpack_require__.e(/* import() */ 8880).then(__webpack_require__.t.bind(__webpack_require__, 28880, 19)),
        __webpack_require__.e(/* import() */ 9072).then(__webpack_require__.t.bind(__webpack_require__, 59072, 19)),
        __webpack_require__.e(/* import() */ 1919).then(__webpack_require__.t.bind(__webpack_require__, 11919, 19)),
    ]);
    for (const plugin of plugins)
        dayjs.extend(plugin.default);
    return (time, format, zone) => {
        const moment = zone === undefined || zone === '' ? dayjs.utc(time) : dayjs(time).tz(zone);
        if (format === undefined)
            return moment.format(zone ? undefined : 'YYYY-MM-DDTHH:mm:ss[Z]');
        return moment.format(withRareTokens(format, moment));
    };
}
/** Text in brackets is literal; then every token, the longest first, as moment reads them. */
const TOKENS = /\[[^\]]*\]|DDDD|DDDo|DDD|YYYYYY|Mo|S{1,9}|E|(?:YYYY|YY|Y|M{1,4}|D{1,2}o?|.)/g;
/** Fills in the tokens of moment that dayjs does not know. */
function withRareTokens(format, moment) {
    const literal = (text) => `[${text}]`;
    return format.replace(TOKENS, token => {
        if (token === 'DDDD')
            return literal(String(moment.dayOfYear()).padStart(3, '0'));
        if (token === 'DDD')
            return literal(String(moment.dayOfYear()));
        if (token === 'DDDo')
            return literal(ordinal(moment.dayOfYear()));
        if (token === 'Mo')
            return literal(ordinal(moment.month() + 1));
        if (token === 'E')
            return literal(String(moment.isoWeekday()));
        if (token === 'Y')
            return literal(String(moment.year()));
        if (/^S+$/.test(token)) {
            return literal(String(moment.millisecond()).padStart(3, '0').padEnd(9, '0').slice(0, token.length));
        }
        return token;
    });
}
function ordinal(number) {
    const ten = number % 100;
    const suffix = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
    return `${number}${suffix}`;
}


/***/ })

};
