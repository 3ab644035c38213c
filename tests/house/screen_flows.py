"""The flows of which the pictures in docs/screens are taken."""

MARKED = """
mentatlab: 1
name: Detection, explained
nodes:
  scene: {type: inputs.synthetic_camera, set: {shapes: 4}}
  detect: {type: vision.detect}
  draw: {type: draw.overlay}
  view: {type: outputs.view}
edges:
  - scene.image -> detect.image
  - scene.image -> draw.image
  - detect.detections -> draw.detections
  - draw.image -> view.image
layout: {scene: [0, 0], detect: [360, 0], draw: [360, 320], view: [760, 120]}
looks: {view: {color: green}}
edge_looks:
  scene.image -> draw.image: {label: raw frames, bends: [[300, 400]]}
notes:
  note:
    text: |-
      **Found, then drawn**

      - The *detector* looks at every picture.
      - *Draw boxes* waits for what it found.
    at: [760, -120]
    size: [280, 176]
    color: yellow
frames:
  frame: {title: Detection, at: [328, -72], size: [320, 700], color: blue}
"""

OVERLAYS = """
mentatlab: 1
name: Everything that is drawn
nodes:
  scene: {type: inputs.synthetic_camera, set: {shapes: 6, seed: 4}}
  track: {type: vision.track, set: {tail: 25}}
  zones: {type: zones.zones, set: {zones: {left: [[0.04, 0.3], [0.3, 0.3], [0.3, 0.95], [0.04, 0.95]]}}}
  line: {type: zones.lines}
  areas: {type: draw.shapes}
  gate: {type: draw.shapes}
  boxes: {type: draw.overlay, set: {scores: false}}
  counted: {type: outputs.view}
  heat: {type: draw.heat_map}
  warm: {type: draw.shapes}
  both: {type: draw.picture_in_picture}
  warmed: {type: outputs.view}
  pose:
    type: draw.shapes
    set:
      shapes:
        - {shape: mask, mask: {size: [9, 16], counts: [48, 3, 5, 5, 4, 5, 5, 3, 66]}, color: "#e879f9"}
        - shape: points
          at:
            [[420, 60], [420, 120], [370, 150], [350, 210], [470, 150], [490, 210], [420, 220], [385, 320], [455, 320]]
          pairs: [[0, 1], [1, 2], [2, 3], [1, 4], [4, 5], [1, 6], [6, 7], [6, 8]]
          color: "#38bdf8"
          width: 6
  words: {type: draw.text, set: {text: "a mask, key points, a text", place: bottom left}}
  posed: {type: outputs.view}
edges:
  - scene.image -> track.image
  - track.detections -> zones.detections
  - track.detections -> line.detections
  - scene.image -> areas.image
  - zones.shapes -> areas.shapes
  - areas.image -> gate.image
  - line.shapes -> gate.shapes
  - gate.image -> boxes.image
  - track.detections -> boxes.detections
  - track.trails -> boxes.trails
  - boxes.image -> counted.image
  - track.detections -> heat.detections
  - scene.image -> warm.image
  - heat.shapes -> warm.shapes
  - warm.image -> both.image
  - boxes.image -> both.inset
  - both.image -> warmed.image
  - scene.image -> pose.image
  - pose.image -> words.image
  - words.image -> posed.image
layout:
  scene: [0, 260]
  track: [300, 0]
  zones: [600, 0]
  line: [600, 420]
  areas: [900, 0]
  gate: [1200, 0]
  boxes: [1500, 0]
  counted: [1800, 0]
  heat: [900, 420]
  warm: [1200, 420]
  both: [1500, 420]
  warmed: [1800, 420]
  pose: [1200, 740]
  words: [1500, 740]
  posed: [1800, 760]
"""

WATCHED = """
mentatlab: 1
name: Watch the yard
nodes:
  yard: {type: inputs.server_camera, set: {address: ADDRESS}}
  motion: {type: classic.motion}
  draw: {type: draw.overlay}
  view: {type: outputs.view}
edges:
  - yard.image -> motion.image
  - yard.image -> draw.image
  - motion.detections -> draw.detections
  - draw.image -> view.image
layout: {yard: [0, 0], motion: [340, 220], draw: [660, 0], view: [960, 0]}
"""
