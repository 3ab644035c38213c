// NiceGUI's door to the bundle; "mentat-canvas" is resolved by the page's import map.
import { DevicePick } from "mentat-canvas";
export default DevicePick;
