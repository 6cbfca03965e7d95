// What every page runs: one file, and so one request.
import "./scheme.js";
import "./navigation.js";
import "./contents.js";
import "./unfold.js";
import "./sections.js";
import "./open-search.js";
import "../sources/open-filter.js";
import "./report.js";
import "./sources.js";
import "./elsewhere.js";
