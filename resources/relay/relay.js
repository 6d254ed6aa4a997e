// Brings Intuit's answer back to QBO Sync Desktop. Runs in the browser only: it sends nothing anywhere, keeps nothing
// and writes no log. Only the four values Intuit answers with are looked at, and only in the forms they can have.
"use strict";

(function () {
  const FORMS = {
    code: /^[\x21-\x7e]{1,512}$/,
    state: /^[A-Za-z0-9._-]{1,200}$/,
    realmId: /^[0-9]{1,30}$/,
    error: /^[a-z_]{1,60}$/,
  };
  const show = (id, text) => { document.getElementById(id).textContent = text; };

  const given = new URLSearchParams(window.location.search);
  const kept = new URLSearchParams();
  for (const [name, form] of Object.entries(FORMS)) {
    const value = given.get(name);
    if (value !== null && form.test(value)) {
      kept.set(name, value);
    }
  }
  const complete = kept.has("state") && (kept.has("error") || (kept.has("code") && kept.has("realmId")));
  if (!complete) {
    show("title", "Nothing to bring back");
    show("words", "This page is where QuickBooks sends you after a sign-in. Start the sign-in in QBO Sync Desktop.");
    return;
  }

  const address = window.location.origin + window.location.pathname + "?" + kept.toString();
  const box = document.getElementById("address");
  box.value = address;
  document.getElementById("answer").hidden = false;
  show("words", "Copy this address and paste it into QBO Sync Desktop. It works once, for a few minutes.");
  box.addEventListener("focus", () => box.select());
  document.getElementById("copy").addEventListener("click", async () => {
    box.select();
    try {
      await navigator.clipboard.writeText(address);
      show("copied", "Copied.");
    } catch {
      show("copied", "Press Ctrl+C, or Command+C on a Mac.");
    }
  });

  // "8765.…": the program waits on that port of this computer. Anything else never leaves this page.
  const named = /^([1-9][0-9]{3,4})\./.exec(kept.get("state"));
  const port = named === null ? 0 : Number(named[1]);
  if (port >= 1024 && port <= 65535 && window.history.state !== "sent") {
    window.history.replaceState("sent", ""); // so that Back shows the address and does not jump again
    window.location.assign("http://127.0.0.1:" + port + "/callback?" + kept.toString());
  }
})();
