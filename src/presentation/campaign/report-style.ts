// The style of a campaign's page. Browsers know it by its hash, which `npm run docs` writes.

export const REPORT_STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#16181d);--fg:light-dark(#1c1e21,#e8eaed);--faint:light-dark(#5f6670,#a0a7b4);--rule:light-dark(#d5d9e0,#343a46);--soft:light-dark(#f6f7f9,#1d2027);--bar:light-dark(#2b74c4,#6faef0);--machine:light-dark(#c4892b,#d9a651);--rest:light-dark(#c3c9d3,#4a5160);--warn:light-dark(#b35c00,#ffb067)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
p{margin:.15rem 0;color:var(--faint);overflow-wrap:anywhere}
.stopped{color:var(--warn);font-weight:600}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.6rem;margin:1.25rem 0 0}
.figures div{background:var(--soft);border:1px solid var(--rule);border-radius:8px;padding:.5rem .75rem}
.figures dt{color:var(--faint);font-size:.85rem}
.figures dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
.sections{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 2.5rem;align-items:start}
.wide{overflow-x:auto}
section{min-width:0}
section.all{grid-column:1/-1}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .6rem .25rem 0;text-align:right;border-bottom:1px solid var(--rule);vertical-align:top;white-space:nowrap}
thead th{color:var(--faint);font-size:.85rem;font-weight:500}
tbody th,thead th:first-child{text-align:left;font-weight:400;white-space:normal;overflow-wrap:anywhere;min-width:8rem}
.interval{color:var(--faint)}
.bar{display:block;width:9rem;height:.8rem;margin:.35rem 0 0 auto}
.bar .track{fill:var(--soft)}
.bar .share,.steps .answered{fill:var(--bar)}
.bar .sure{stroke:var(--fg);stroke-width:1;vector-effect:non-scaling-stroke}
.steps{display:block;width:100%;min-width:34rem;height:auto}
.steps .machines{fill:var(--machine)}
.steps .rest{fill:var(--rest)}
.steps text{fill:var(--faint);font-size:11px}
.steps line{stroke:var(--rule)}
.key{display:flex;flex-wrap:wrap;gap:0 1rem}
.key svg{width:.8rem;height:.8rem;margin-right:.35rem;vertical-align:-.05rem}
.key .answered{fill:var(--bar)}
.key .machines{fill:var(--machine)}
.key .rest{fill:var(--rest)}
details{margin-top:.5rem}
summary{cursor:pointer;color:var(--faint)}
.chart{border:1px solid var(--rule);border-radius:8px;padding:.5rem;overflow-x:auto}
.chart svg{display:block;margin:0 auto}
.fitted svg{max-width:max(100%,45rem);height:auto}
:focus-visible{outline:2px solid var(--bar);outline-offset:1px}
@media (max-width:40rem){body{padding:.75rem}.bar{width:3rem}th,td{padding-right:.4rem}tbody th,thead th:first-child{min-width:6rem}.interval{font-size:.85rem;white-space:normal}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:11pt}.wide,.chart{overflow:visible}.chart svg{max-width:100%;max-height:95vh;height:auto}section,.figures div,tr{break-inside:avoid}.bar,.steps,.key svg{print-color-adjust:exact}}
`;
