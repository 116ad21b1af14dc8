/** Whether a host name or address can only mean this very machine: `localhost`, 127.0.0.0/8, `::1`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
