/** Why a port cannot be listened on, and what to do. */
export function listenFailure(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} on ${host} is in use; take another, for example PORT=${port === 8081 ? 8082 : 8081}`;
    case "EACCES":
      return `port ${port} is not allowed to this user; take one from 1024 on, for example PORT=8080`;
    case "ERR_SOCKET_BAD_PORT":
      return `${port} is not a port; take one from 1 to 65535, for example PORT=8080`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `\`${host}\` is not an address of this machine; take for example HOST=127.0.0.1`;
    default:
      return String(error);
  }
}
