// NiceGUI's door to the bundle; "mentat-canvas" is resolved by the page's import map.
import { MetricsPanel } from "mentat-canvas";
export default MetricsPanel;
