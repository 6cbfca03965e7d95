// For other people's pages: <who-can-message-whom lang="de" question="tie.degree=third"> becomes the explainer in a
// frame of its own, which grows with its text. It stores nothing, and speaks to nobody but where this script lies.
// Made by the build, which knows in which languages the explainer stands alone.
// A classic script on purpose: a module from elsewhere would need the server's leave.
const whoCanMessageWhomLiesAt = document.currentScript.src;
const whoCanMessageWhomSpeaks = new Map({{ config.extra.embedded | tojson }});

class WhoCanMessageWhom extends HTMLElement {
  connectedCallback() {
    const asked = (this.getAttribute("lang") ?? document.documentElement.lang).split("-")[0];
    const speaks = whoCanMessageWhomSpeaks;
    const { at, title } = speaks.get(asked) ?? speaks.get("{{ config.extra.first.code }}");
    const frame = document.createElement("iframe");
    const address = new URL(at, whoCanMessageWhomLiesAt);
    address.hash = this.getAttribute("question") ? `${this.getAttribute("question")}&v=1` : "";
    frame.src = address.href;
    frame.title = title;
    frame.loading = "lazy";
    frame.width = "100%";
    frame.height = "900";
    frame.setAttribute("frameborder", "0");
    addEventListener("message", ({ source, data }) => {
      if (source === frame.contentWindow && data?.whoCanMessageWhom) frame.height = Math.ceil(data.whoCanMessageWhom);
    });
    this.replaceChildren(frame);
  }
}

customElements.get("who-can-message-whom") ?? customElements.define("who-can-message-whom", WhoCanMessageWhom);
