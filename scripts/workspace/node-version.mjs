/** Ends the process with one sentence if this Node is older than 20.19. Written so that any Node can read it. */
export function refuseOldNode() {
  const parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return;
  process.stderr.write(
    '需要 Node.js 20.19 或更新版本，当前是 ' +
      process.versions.node +
      '。 Huiyin needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '.\n',
  );
  process.exit(1);
}
