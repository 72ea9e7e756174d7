import {createServer, type AddressInfo} from "node:net";

/** Nobody but this machine sees the pages: they show whatever is opened in them. */
export const host = "127.0.0.1";

/** The port that `PORT` names, or 3000. */
export function wantedPort(say: (line: string) => void): number {
  const {PORT} = process.env;
  if (PORT === undefined || /^\d{1,5}$/.test(PORT) && Number(PORT) < 65_536) return Number(PORT ?? 3000);
  say(`PORT=${PORT} 不是端口号，改用 3000。/ PORT=${PORT} is no port; 3000 is used.`);
  return 3000;
}

/** The first port from `first` on that this machine gives; any at all where there is none above it. */
export const freePort = (first: number): Promise<number> => new Promise((resolve) => {
  const probe = createServer();
  probe.once("error", () => resolve(freePort((first + 1) % 65_536)));
  probe.listen(first, host, () => {
    const {port} = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
});
