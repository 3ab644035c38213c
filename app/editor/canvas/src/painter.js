/** A picture with its marks, in one canvas: the browser's hand for what app/sdk/painting.py does in files. */

const FONT = 'Inter, -apple-system, "Segoe UI", Roboto, system-ui, sans-serif'
const PLATE = 'rgb(12 16 24 / .78)'
const DARK = '#0c1018'

/**
 * @param {CanvasRenderingContext2D} ctx of a canvas as large as the picture
 * @param {[number, number] | null} size of the picture the marks were made for; null: this very one
 * @param {number} onScreen picture pixels per CSS pixel: lines and words stay readable on a small card
 */
export function paint(ctx, picture, marks, size, onScreen = 1) {
  const { width, height } = ctx.canvas
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.drawImage(picture, 0, 0)
  if (!marks.length) return
  const to = { x: width / (size?.[0] || width), y: height / (size?.[1] || height) }
  const pen = { to, unit: height / 720, least: Math.min(onScreen, 4), width, height }
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  for (const mark of marks) HANDS[mark.shape]?.(ctx, mark, pen)
}

const HANDS = {
  box(ctx, { at: [l, t, r, b], color, label, width }, pen) {
    const [left, top, right, bottom] = [l * pen.to.x, t * pen.to.y, r * pen.to.x, b * pen.to.y]
    const line = thickness(width, pen)
    ctx.beginPath()
    ctx.roundRect(left, top, right - left, bottom - top, line * 1.5)
    ctx.strokeStyle = color
    ctx.lineWidth = line
    ctx.stroke()
    if (!label) return
    const tall = height(20, pen)
    const ink = isLight(color) ? DARK : '#ffffff'
    plate(ctx, pen, left - line / 2, top - tall * 1.5, label, { tall, ink, fill: color })
  },
  path(ctx, { at, color, width, closed }, pen) {
    if (!at.length) return
    ctx.beginPath()
    at.forEach(([x, y], i) => (i ? ctx.lineTo(x * pen.to.x, y * pen.to.y) : ctx.moveTo(x * pen.to.x, y * pen.to.y)))
    if (closed) ctx.closePath()
    ctx.strokeStyle = color
    ctx.lineWidth = thickness(width, pen)
    ctx.stroke()
  },
  label(ctx, { at: [x, y], text, color, size }, pen) {
    plate(ctx, pen, x * pen.to.x, y * pen.to.y, text, { tall: height(size ?? 22, pen), ink: color, fill: PLATE })
  },
}

/** Text on a rounded plate, kept inside the picture. */
function plate(ctx, pen, x, y, text, { tall, ink, fill }) {
  ctx.font = `600 ${tall}px ${FONT}`
  ctx.textBaseline = 'middle'
  const pad = tall * 0.4
  const wide = ctx.measureText(text).width + 2 * pad
  const high = tall * 1.45
  const left = Math.max(0, Math.min(x, pen.width - wide))
  const top = Math.max(0, Math.min(y, pen.height - high))
  ctx.beginPath()
  ctx.roundRect(left, top, wide, high, tall * 0.25)
  ctx.fillStyle = fill
  ctx.fill()
  ctx.fillStyle = ink
  ctx.fillText(text, left + pad, top + high / 2 + tall * 0.04)
}

const thickness = (width, pen) => Math.max(1, width * pen.unit, 1.5 * pen.least)
const height = (size, pen) => Math.max(9, size * pen.unit, 9 * pen.least)

function isLight(color) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16))
  return r * 0.299 + g * 0.587 + b * 0.114 > 140
}
