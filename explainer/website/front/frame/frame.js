// What every page runs: one file, and so one request.
import "./scheme.js";
import "./navigation.js";
import "./contents.js";
import "./sections.js";
import "./open-search.js";
import "./report.js";
import "./elsewhere.js";
