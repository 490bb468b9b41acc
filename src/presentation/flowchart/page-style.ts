// The style of a chart's page.

export const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#16181d);--fg:light-dark(#1c1e21,#e8eaed);--faint:light-dark(#5f6670,#a0a7b4);--rule:light-dark(#d5d9e0,#343a46);--soft:light-dark(#f6f7f9,#1d2027);--accent:light-dark(#0b5cad,#7cb8ff);--hit:light-dark(#f59f00,#ffc94d)}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;height:100vh;height:100dvh;display:grid;grid-template:auto minmax(0,1fr)/minmax(0,1fr) auto;background:var(--bg);color:var(--fg);font:14px/1.45 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
header{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;padding:.5rem 1rem;border-bottom:1px solid var(--rule)}
h1{font-size:15px;margin:0}
h2{font-size:16px;margin:0 2rem .25rem 0;overflow-wrap:anywhere}
h3{font-size:12px;margin:1rem 0 .25rem;color:var(--faint);font-weight:600}
input,button{font:inherit;color:inherit;background:var(--soft);border:1px solid var(--rule);border-radius:6px;padding:.2rem .6rem}
button{cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
#count{color:var(--faint);min-width:5rem}
.buttons{margin-left:auto;display:flex;gap:.25rem}
#view{overflow:clip;position:relative;cursor:grab;touch-action:none;min-width:0}
#view:active{cursor:grabbing}
#view>svg{position:absolute;left:0;top:0;transform-origin:0 0;user-select:none}
.node{cursor:pointer}
.node:focus,h2:focus{outline:none}
.node:focus-visible .shape,.node.is-current .shape{stroke:var(--accent)!important;stroke-width:3.5px!important}
.node.on-trail .shape,.edge.on-trail path{stroke:var(--accent)!important;stroke-width:3px!important}
.node.is-hit .shape{stroke:var(--hit)!important;stroke-width:3px!important}
.node.is-this-hit .shape{stroke-width:5px!important}
#panel{width:min(26rem,45vw);overflow:auto;border-left:1px solid var(--rule);padding:1rem;position:relative}
#panel p{margin:.25rem 0;overflow-wrap:anywhere;white-space:pre-wrap}
.note{color:var(--faint);font-size:12px}
.close{position:absolute;right:.5rem;top:.5rem;border:0;background:none;font-size:18px}
.finding{border-left:3px solid var(--faint);padding-left:.5rem;font-size:13px}
.finding.error{border-color:#e03131}
.finding.warning{border-color:#f08c00}
.trail [aria-current]{border-color:var(--accent);font-weight:600}
.ways{display:flex;flex-direction:column;gap:.25rem;align-items:stretch}
.ways button{text-align:left;overflow-wrap:anywhere}
.trail{display:flex;flex-wrap:wrap;gap:.15rem;list-style:none;padding:0;margin:.25rem 0}
.trail li{display:flex;gap:.15rem;max-width:100%}
.trail li:not(:last-child)::after{content:"›";color:var(--faint)}
.trail button{font-size:12px;padding:0 .35rem;max-width:14rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.source{font:12px/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;background:var(--soft);border:1px solid var(--rule);border-radius:6px;margin:0;padding:.5rem .5rem .5rem 3.2rem;overflow-x:auto;white-space:pre;display:grid;grid-template-columns:minmax(max-content,1fr)}
.source li{color:var(--faint)}
.source li.own{color:var(--fg);background:color-mix(in srgb,var(--accent) 12%,transparent)}
@media (max-width:45rem){body{grid-template:auto minmax(0,1fr) auto/minmax(0,1fr)}header{gap:.4rem;padding:.4rem .6rem}input{flex:1 1 8rem;min-width:0;font-size:16px}#count{min-width:0}#panel{width:auto;max-height:45vh;border-left:0;border-top:1px solid var(--rule);padding:.6rem}}
@media print{:root,:root[data-theme]{color-scheme:light;--bg:#fff;--fg:#000}header>:not(h1),#panel{display:none!important}header{border:0;padding:0}body{display:block;height:auto}#view{overflow:visible}#view>svg{position:static;transform:none!important;max-width:100%;max-height:92vh;width:auto;height:auto}#view>.dialplan-chart{--dp-words:#000;--dp-faint:#333;--dp-line:#333}}
`;
