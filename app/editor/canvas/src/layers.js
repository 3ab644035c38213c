/** Masks and heat as small bitmaps, laid over the picture and smoothed: what app/sdk/layers.py does in files. */

// Colours from the least level to the most, evenly apart, of Google's Turbo (2019); layers.py has the same.
const STOPS = [[70, 107, 227], [40, 187, 236], [49, 242, 153], [162, 252, 60], [237, 208, 58], [251, 128, 34], [210, 49, 5]]
const FADED = 96 // levels below this let the picture through more and more

const made = new WeakMap() // by the first mark of a layer: several views show one picture

/** Tint what the masks cover; they have one size, and where they overlap the later is seen. */
export function drawMasks(ctx, masks, { width, height }) {
  const layer = kept(masks[0], () => masked(masks))
  if (layer) lay(ctx, layer, 0, 0, width, height)
}

export function drawHeat(ctx, mark, left, top, width, height) {
  lay(ctx, kept(mark, () => heated(mark)), left, top, width, height)
}

function lay(ctx, layer, left, top, width, height) {
  ctx.imageSmoothingEnabled = true
  ctx.drawImage(layer, left, top, width, height)
}

function kept(mark, make) {
  if (!made.has(mark)) made.set(mark, make())
  return made.get(mark)
}

/** COCO's run lengths: pixels out, then in, then out, down one column after the other. */
function masked(masks) {
  const [high, wide] = masks[0].mask.size
  if (!high || !wide) return null
  const pixels = new Uint32Array(wide * high)
  for (const { mask, color, opacity } of masks) {
    const ink = packed(...parts(color), Math.round(opacity * 255))
    let at = 0
    mask.counts.forEach((count, run) => {
      if (run % 2) for (let i = at; i < at + count; i++) pixels[(i % high) * wide + ((i / high) | 0)] = ink
      at += count
    })
  }
  return bitmap(pixels, wide, high)
}

function heated({ values, size: [wide, high], opacity }) {
  const inks = heatInks(opacity)
  const levels = atob(values)
  const pixels = new Uint32Array(wide * high)
  for (let i = 0; i < pixels.length; i++) pixels[i] = inks[levels.charCodeAt(i)]
  return bitmap(pixels, wide, high)
}

function heatInks(opacity) {
  return Uint32Array.from({ length: 256 }, (_, level) => {
    const at = (level * (STOPS.length - 1)) / 255
    const [low, high] = [STOPS[Math.floor(at)], STOPS[Math.ceil(at)]]
    const color = low.map((part, i) => Math.round(part + (high[i] - part) * (at % 1)))
    return packed(...color, Math.round(opacity * Math.min(1, level / FADED) * 255))
  })
}

function bitmap(pixels, wide, high) {
  const layer = new OffscreenCanvas(wide, high)
  const data = new ImageData(new Uint8ClampedArray(pixels.buffer), wide, high)
  layer.getContext('2d').putImageData(data, 0, 0)
  return layer
}

/** One pixel as memory has it: red first. */
const packed = (r, g, b, a) => ((a << 24) | (b << 16) | (g << 8) | r) >>> 0
const parts = (color) => [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16))
