// For other people's pages: <who-can-message-whom lang="de" question="tie.degree=third"> becomes the explainer in a
// frame of its own, which grows with its text. It stores nothing, and speaks to nobody but where this script lies.
// A classic script on purpose: a module from elsewhere would need the server's leave.
const whoCanMessageWhomLiesAt = document.currentScript.src;

class WhoCanMessageWhom extends HTMLElement {
  connectedCallback() {
    const german = (this.getAttribute("lang") ?? document.documentElement.lang).startsWith("de");
    const frame = document.createElement("iframe");
    const address = new URL(german ? "de/embed/" : "embed/", whoCanMessageWhomLiesAt);
    address.hash = this.getAttribute("question") ? `${this.getAttribute("question")}&v=1` : "";
    frame.src = address.href;
    frame.title = german ? "Wer darf wem auf LinkedIn schreiben?" : "Who can message whom on LinkedIn?";
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
