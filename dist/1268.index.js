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
        return moment.format(withRareTokens(format, moment, time));
    };
}
/**
 * Text in brackets is literal; then every token, the longest first, as moment reads them. Those of the last group are
 * dayjs's own, whole so that no part of them is taken for another.
 */
const TOKENS = /\[[^\]]*\]|DDDD|DDDo|DDD|YYYYYY|Mo|Qo|Wo|do|S{1,9}|E|e|X|x|g{1,5}|G{1,5}|(?:LTS|LT|L{1,4}|l{1,4}|YYYY|YY|Y|M{1,4}|D{1,2}o?|d{1,4}|.)/g;
/** The tokens of moment that dayjs does not know, or gets wrong: its `X` and `x` are shifted by the time zone. */
const RARE = {
    DDDD: moment => padded(moment.dayOfYear(), 3),
    DDD: moment => String(moment.dayOfYear()),
    DDDo: moment => ordinal(moment.dayOfYear()),
    Mo: moment => ordinal(moment.month() + 1),
    Qo: moment => ordinal(Math.floor(moment.month() / 3) + 1),
    Wo: moment => ordinal(moment.isoWeek()),
    do: moment => ordinal(moment.day()),
    e: moment => String(moment.day()),
    E: moment => String(moment.isoWeekday()),
    Y: moment => String(moment.year()),
    YYYYYY: moment => `+${padded(moment.year(), 6)}`,
    gg: moment => padded(moment.weekYear() % 100, 2),
    GG: moment => padded(moment.isoWeekYear() % 100, 2),
    X: (_moment, time) => String(Math.floor(time / 1000)),
    x: (_moment, time) => String(time),
};
function withRareTokens(format, moment, time) {
    return format.replace(TOKENS, token => {
        const rare = Object.hasOwn(RARE, token) ? RARE[token]?.(moment, time) : undefined;
        if (rare !== undefined)
            return `[${rare}]`;
        if (/^S+$/.test(token)) {
            return `[${padded(moment.millisecond(), 3).padEnd(9, '0').slice(0, token.length)}]`;
        }
        return token;
    });
}
function padded(number, length) {
    return String(number).padStart(length, '0');
}
function ordinal(number) {
    const ten = number % 100;
    const suffix = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
    return `${number}${suffix}`;
}


/***/ })

};
