// The package as a whole loads fetch, web sockets and caches as well, which costs every run 70 ms and 13 MiB.
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  export { EnvHttpProxyAgent as default } from 'undici';
}
declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici';
}
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici';
}
declare module 'undici/lib/dispatcher/dispatcher.js' {
  export { Dispatcher as default } from 'undici';
}
declare module 'undici/lib/api/index.js' {
  /** The methods that the whole package gives to every dispatcher: request, connect, stream … */
  const methods: Readonly<Record<string, unknown>>;
  export default methods;
}
