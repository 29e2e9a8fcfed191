/**
 * Loaded into a process before its own script: ends it when the one that started it is gone, also when that was killed.
 * Its input is a pipe of which the other end is then closed.
 */
process.stdin.on('error', end).on('close', end).on('end', end).resume();
if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();

function end(): void {
  try {
    // With everything that it started: it leads a group of its own.
    process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}
