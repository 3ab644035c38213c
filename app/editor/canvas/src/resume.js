/** A session that went down with its server: this tab, which had begun it, begins it again. */

const WITHIN = 120_000 // milliseconds: nobody expects a camera to go on by itself an hour later
const OFTEN = 30_000 // a flow that takes the server down with it is not begun for ever

const LAST = 'mentat-resumed'
const keyOf = (flow) => `mentat-ran-${flow}`

/** What this server says of the session here; says with what to go on if another server was asked before. */
export function resumed(flow, { boot, state, yours, until }) {
  const before = read(flow)
  const isOther = before && before.boot !== boot
  const isRunning = state === 'running' || state === 'starting'
  if (isOther && state === 'idle' && before.at && Date.now() - before.at < WITHIN) {
    sessionStorage.removeItem(keyOf(flow))
    if (Date.now() - Number(sessionStorage.getItem(LAST) ?? 0) < OFTEN) return null
    sessionStorage.setItem(LAST, Date.now())
    return { until: before.until }
  }
  if (isRunning && yours) write(flow, { boot, until })
  else if (state !== 'stopping') sessionStorage.removeItem(keyOf(flow))
  return null
}

/** The connection is gone, now. */
export function wentAway(flow) {
  const before = read(flow)
  if (before && !before.at) write(flow, { ...before, at: Date.now() })
}

function read(flow) {
  return JSON.parse(sessionStorage.getItem(keyOf(flow)) ?? 'null')
}

function write(flow, what) {
  sessionStorage.setItem(keyOf(flow), JSON.stringify(what))
}
