/** A picture with its marks, in one canvas: the browser's hand for what app/sdk/painting.py does in files. */
import { drawHeat, drawMasks } from './layers.js'

const FONT = 'Inter, -apple-system, "Segoe UI", Roboto, system-ui, sans-serif'
const PLATE = 'rgb(12 16 24 / .78)'
const DARK = '#0c1018'
const BANDS = 8 // steps in which a tail fades; painting.py has as many

/**
 * @param {CanvasRenderingContext2D} ctx of a canvas as large as the picture
 * @param {[number, number] | null} size of the picture the marks were made for; null: this very one
 * @param {number} onScreen picture pixels per CSS pixel: lines and words stay readable on a small card
 * @param {Insets} insets of this picture, decoded as they come
 */
export function paint(ctx, picture, marks, size, onScreen = 1, insets = null) {
  const { width, height } = ctx.canvas
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.drawImage(picture, 0, 0)
  if (!marks.length) return
  const to = { x: width / (size?.[0] || width), y: height / (size?.[1] || height) }
  const pen = { to, unit: height / 720, least: Math.min(onScreen, 4), width, height, insets, inset: 0 }
  ctx.lineJoin = 'round'
  ctx.lineCap = 'round'
  for (let i = 0; i < marks.length; i++) {
    const masks = marks[i].shape === 'mask' ? run(marks, i) : []
    if (masks.length) drawMasks(ctx, masks, pen)
    else HANDS[marks[i].shape]?.(ctx, marks[i], pen)
    i += Math.max(0, masks.length - 1)
  }
}

/** The masks of one size that follow each other from here: they are blended as one layer. */
function run(marks, from) {
  const size = String(marks[from].mask.size)
  let end = from
  while (marks[end]?.shape === 'mask' && String(marks[end].mask.size) === size) end++
  return marks.slice(from, end)
}

/** What a test or a person reads of the marks: all but the bulk of masks, heat and insets. */
export const briefly = (marks) => JSON.stringify(marks, (key, value) => (BULK.has(key) ? undefined : value))
const BULK = new Set(['counts', 'values', 'jpeg'])

const HANDS = {
  box(ctx, { at: [l, t, r, b], color, label, width, fill }, pen) {
    const [left, top, right, bottom] = [l * pen.to.x, t * pen.to.y, r * pen.to.x, b * pen.to.y]
    const line = thickness(width, pen)
    ctx.beginPath()
    ctx.roundRect(left, top, right - left, bottom - top, line * 1.5)
    if (fill) tint(ctx, color, fill)
    ctx.strokeStyle = color
    ctx.lineWidth = line
    ctx.stroke()
    if (!label) return
    const tall = height(20, pen)
    const ink = isLight(color) ? DARK : '#ffffff'
    plate(ctx, pen, left - line / 2, top - tall * 1.5, label, { tall, ink, fill: color })
  },
  path(ctx, { at, color, width, closed, fade }, pen) {
    if (!at.length) return
    ctx.strokeStyle = color
    ctx.lineWidth = thickness(width, pen)
    if (fade) return fading(ctx, at, pen)
    trace(ctx, at, pen)
    if (closed) ctx.closePath()
    ctx.stroke()
  },
  area(ctx, { at, color, opacity }, pen) {
    if (at.length < 3) return
    trace(ctx, at, pen)
    ctx.closePath()
    tint(ctx, color, opacity)
  },
  points(ctx, { at, pairs, color, width }, pen) {
    ctx.strokeStyle = color
    ctx.lineWidth = thickness(width, pen)
    for (const [one, other] of pairs) {
      if (!at[one] || !at[other]) continue
      trace(ctx, [at[one], at[other]], pen)
      ctx.stroke()
    }
    const radius = Math.max(2, width * pen.unit * 1.3, 2 * pen.least)
    for (const point of at) if (point) dot(ctx, point, radius, color, pen)
  },
  heat(ctx, mark, pen) {
    drawHeat(ctx, mark, ...placed(mark.at, pen))
  },
  inset(ctx, mark, pen) {
    const [left, top, width, height] = placed(mark.at, pen)
    pen.insets?.draw(ctx, mark, pen.inset++, left, top, width, height)
    const line = Math.max(1, pen.height / 360, pen.least)
    ctx.strokeStyle = '#ffffff'
    ctx.lineWidth = line
    ctx.strokeRect(left, top, width, height)
  },
  label(ctx, { at: [x, y], text, color, size, align }, pen) {
    const look = { tall: height(size ?? 22, pen), ink: color, fill: PLATE, align }
    plate(ctx, pen, x * pen.to.x, y * pen.to.y, text, look)
  },
}

function trace(ctx, at, pen) {
  ctx.beginPath()
  at.forEach(([x, y], i) => (i ? ctx.lineTo(x * pen.to.x, y * pen.to.y) : ctx.moveTo(x * pen.to.x, y * pen.to.y)))
}

/** A line in pieces that share their ends, fainter towards its first point. */
function fading(ctx, at, pen) {
  const end = (band) => Math.round((band * (at.length - 1)) / BANDS)
  ctx.lineCap = 'butt' // round ones would lie on each other
  for (let band = 0; band < BANDS; band++) {
    ctx.globalAlpha = (band + 1) / BANDS
    trace(ctx, at.slice(end(band), end(band + 1) + 1), pen)
    ctx.stroke()
  }
  ctx.globalAlpha = 1
  ctx.lineCap = 'round'
}

function tint(ctx, color, opacity) {
  ctx.globalAlpha = opacity
  ctx.fillStyle = color
  ctx.fill()
  ctx.globalAlpha = 1
}

function dot(ctx, [x, y], radius, color, pen) {
  for (const [reach, ink] of [[radius + Math.max(1, pen.least / 2), '#ffffff'], [radius, color]]) {
    ctx.beginPath()
    ctx.arc(x * pen.to.x, y * pen.to.y, reach, 0, 2 * Math.PI)
    ctx.fillStyle = ink
    ctx.fill()
  }
}

const placed = ([l, t, r, b], { to }) => [l * to.x, t * to.y, (r - l) * to.x, (b - t) * to.y]

/** Text on a rounded plate, kept inside the picture. */
function plate(ctx, pen, x, y, text, { tall, ink, fill, align }) {
  ctx.font = `600 ${tall}px ${FONT}`
  ctx.textBaseline = 'middle'
  const pad = tall * 0.4
  const wide = ctx.measureText(text).width + 2 * pad
  const high = tall * 1.45
  const left = Math.max(0, Math.min(align === 'right' ? x - wide : x, pen.width - wide))
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
