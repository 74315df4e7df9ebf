import type { Form, Part } from './form.ts';

export interface FontFace {
  readonly dataUrl: string;
  readonly unicodeRange: string;
}

/** One A4 page with a form, as HTML that needs nothing from outside. */
export function formPage(form: Form, fonts: readonly FontFace[]): string {
  const sections = form.sections
    .map(
      (section, index) =>
        `<section><h2><b>${index + 1}</b>${text(section.heading)}</h2>${section.parts.map(part).join('')}</section>`,
    )
    .join('');
  return `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>${text(form.title)} – WZÓR</title>
<style>${faces(fonts)}${CSS}</style></head><body><div class="page">
<p class="band"><b>WZÓR</b><span>To przykład formularza, a nie druk urzędowy. Formularz do wypełnienia dostaniesz w urzędzie.</span></p>
<p class="watermark" aria-hidden="true">WZÓR</p>
<header><p>Prezydent Olsztyna<br>pl. Jana Pawła II 1, 10-101 Olsztyn</p><p class="stamp">miejsce na pieczątkę urzędu</p></header>
<h1>${text(form.title)}</h1>
<ul>${form.advice.map((line) => `<li>${text(line)}</li>`).join('')}</ul>
<main>${sections}</main>
<footer><div class="signing"><p><i></i>miejscowość i data</p><p><i></i>${text(form.signature)}</p></div>
<p class="office">Wypełnia urząd:<span>data wpływu</span><i></i><span>numer sprawy</span><i></i><span>podpis</span><i></i></p></footer>
</div></body></html>`;
}

function part(piece: Part): string {
  switch (piece.kind) {
    case 'fields':
      return `<div class="line">${piece.fields
        .map(
          ({ label, share = 1, boxes }) =>
            `<div class="field" style="flex:${share}"><span class="label">${text(label)}</span>${boxes ? boxRow(boxes) : '<i class="rule"></i>'}</div>`,
        )
        .join('')}</div>`;
    case 'choice':
      return `<div class="choice"><span class="label">${text(piece.label)}</span><div class="options ${piece.options.every(short) ? 'six' : 'three'}">${piece.options
        .map((option) => `<span class="option"><i></i>${text(option)}</span>`)
        .join('')}</div></div>`;
    case 'lines':
      return `<div class="writing"><span class="label">${text(piece.label)}</span>${'<i class="rule"></i>'.repeat(piece.lines)}</div>`;
    case 'statement':
      return `<p class="statement">${text(piece.text)}</p>`;
  }
}

const short = (option: string) => option.length <= 5;

const boxRow = (count: number) => `<span class="boxes">${'<i></i>'.repeat(count)}</span>`;

const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const faces = (fonts: readonly FontFace[]) =>
  fonts
    .map(
      ({ dataUrl, unicodeRange }) =>
        `@font-face{font-family:Plex;font-weight:100 700;src:url(${dataUrl}) format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('');

const CSS = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0; font-style: normal }
.page { width: 210mm; height: 297mm; padding: 0 16mm 9mm; font: 10pt/1.35 Plex; font-variant-ligatures: none; color: #000; background: #fff; display: flex; flex-direction: column; position: relative; overflow: hidden; isolation: isolate }
.band { margin: 0 -16mm; padding: 3mm 16mm; background: #222; color: #fff; display: flex; align-items: center; gap: 6mm; font-size: 10pt }
.band b { font-size: 17pt; letter-spacing: .12em }
.watermark { position: absolute; inset: 0; display: grid; place-items: center; font-size: 176pt; font-weight: 700; letter-spacing: .06em; color: #ececec; transform: rotate(-52deg); z-index: -1 }
header { display: flex; justify-content: space-between; margin-top: 5mm }
.stamp { width: 62mm; height: 12mm; border: .25mm dashed #777; display: grid; place-items: center; font-size: 8pt; color: #444 }
h1 { font-size: 17pt; font-weight: 600; line-height: 1.2; margin: 3mm 0 2mm }
ul { list-style: none; border-left: 1mm solid #222; padding-left: 3.5mm }
main { flex: 1; display: flex; flex-direction: column; justify-content: space-evenly; padding: 2mm 0 }
h2 { font-size: 11pt; font-weight: 600; border-bottom: .25mm solid #000; padding-bottom: .6mm; margin-bottom: 1mm }
h2 b { display: inline-block; width: 6mm; font-weight: 600 }
.line { display: flex; gap: 6mm }
.field { display: flex; flex-direction: column; min-width: 0 }
.label { font-size: 8.5pt; color: #222 }
.rule { display: block; height: 5.6mm; border-bottom: .2mm solid #555 }
.writing .rule { height: 7mm }
.writing .label + .rule { height: 5.4mm }
.boxes { display: flex; margin-top: .6mm }
.boxes i { flex: 0 1 7mm; height: 6.4mm; border: .2mm solid #555; border-left-width: 0 }
.boxes i:first-child { border-left-width: .2mm }
.line, .writing, .choice, .statement { margin-top: 1.5mm }
.options { display: grid; gap: 1.4mm 4mm; margin-top: 1mm }
.three { grid-template-columns: repeat(3, 1fr) }
.six { grid-template-columns: repeat(6, 1fr) }
.option { display: flex; align-items: center; gap: 2mm }
.option i { width: 4.2mm; height: 4.2mm; border: .3mm solid #000 }
.signing { display: flex; justify-content: space-between; font-size: 8.5pt }
.signing p { width: 74mm; text-align: center }
.signing i { display: block; height: 9mm; border-bottom: .2mm solid #000; margin-bottom: .8mm }
.office { margin-top: 3.5mm; border: .25mm solid #777; padding: 2mm 3mm; display: flex; align-items: end; gap: 2mm; font-size: 8.5pt; color: #333 }
.office i { flex: 1; height: 5mm; border-bottom: .2mm solid #777 }
`;
