/** The line of a wire: from pin to pin, through its reroute points. */
const PIN = 12
const CURVE = 0.3

/** @returns {{path: string, x: number, y: number}} the path, and the place of its label */
export function wirePath({ sourceX, sourceY, targetX, targetY, bends = [] }) {
  const reach = PIN / 2
  const points = [[sourceX - reach, sourceY], ...bends, [targetX + reach, targetY]]
  const pulls = points.map((_, i) => pull(points, i))
  let path = `M${points[0]}`
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const far = reachOf(a, b, points.length === 2)
    const c = [a[0] + pulls[i - 1][0] * far, a[1] + pulls[i - 1][1] * far]
    const d = [b[0] - pulls[i][0] * far, b[1] - pulls[i][1] * far]
    path += `C${c.map(short)} ${d.map(short)} ${b}`
  }
  const [x, y] = middle(points)
  return { path, x, y: bends.length % 2 ? y - 22 : y } // beside a reroute point, not on it
}

/** The bend list with a new point where the wire is nearest to `at`. */
export function withBend(bends, ends, at) {
  const points = [ends[0], ...bends, ends[1]]
  const gaps = points.slice(1).map((point, i) => aside(points[i], point, at))
  const place = gaps.indexOf(Math.min(...gaps))
  return [...bends.slice(0, place), at, ...bends.slice(place)]
}

/** At its ends a wire is level, at a bend it follows the line between the neighbours. */
function pull(points, i) {
  if (i === 0 || i === points.length - 1) return [1, 0]
  const [dx, dy] = [points[i + 1][0] - points[i - 1][0], points[i + 1][1] - points[i - 1][1]]
  const long = Math.hypot(dx, dy) || 1
  return [dx / long, dy / long]
}

function reachOf(a, b, isWhole) {
  const dx = b[0] - a[0]
  if (!isWhole) return Math.hypot(dx, b[1] - a[1]) * 0.36
  return dx >= 0 ? dx / 2 : CURVE * 25 * Math.sqrt(-dx)
}

function middle(points) {
  const half = (points.length - 1) / 2
  const [a, b] = [points[Math.floor(half)], points[Math.ceil(half)]]
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

/** How far `at` lies from the stretch between two points. */
function aside(a, b, at) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = Math.max(0, Math.min(1, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(a[0] + along * dx - at[0], a[1] + along * dy - at[1])
}

const short = (value) => Math.round(value * 10) / 10
