// Draws the tables that say so. The numbers come from the table's own cells; colours are the style sheet's, so that
// they follow dark mode and print.
(() => {
  'use strict';

  // The policy of this page forbids style attributes but not the style object, and the library sets the attribute.
  const setAttribute = Element.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      setAttribute.call(this, name, value);
    }
  };

  const INK = 'var(--ink)';
  const LINE = 'var(--line)';
  const COLOURS = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)', 'var(--chart-6)'];
  const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
  const ESTIMATES = ['●', '◆', '▲', '■'];
  const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 6], [12, 4]];
  const FONT = getComputedStyle(document.body).fontFamily;
  const LANGUAGE = document.documentElement.lang;

  const value = cell => cell.querySelector('[data-figure]');
  const number = cell => {
    const raw = value(cell).dataset.value;
    return raw === undefined ? null : Number(raw);
  };
  const end = (cell, name) => {
    const raw = value(cell).dataset[name];
    return raw === undefined ? null : Number(raw);
  };
  const name = cell => value(cell).querySelector('bdi')?.textContent ?? value(cell).textContent;

  function read(figure) {
    const table = document.getElementById(figure.dataset.table);
    const heads = [...table.tHead.rows[0].cells].map(head => head.textContent);
    const rows = [...table.tBodies[0].rows].map(row => [...row.cells]);
    const across = Number(figure.dataset.across);
    const series = figure.dataset.series.split(' ').map(Number);
    return {
      shape: figure.dataset.shape,
      names: rows.map(row => name(row[across])),
      dated: rows.every(row => ['month', 'day'].includes(value(row[across]).dataset.kind)),
      kind: rows.map(row => value(row[series[0]]).dataset.kind).find(kind => kind !== 'unknown'),
      series: series.map(column => ({name: heads[column], cells: rows.map(row => row[column])})),
    };
  }

  const short = new Intl.NumberFormat(LANGUAGE, {notation: 'compact', maximumFractionDigits: 1});
  const percent = new Intl.NumberFormat(LANGUAGE, {style: 'percent', maximumFractionDigits: 1});
  const axisNumber = kind => kind === 'share' ? percent.format.bind(percent) : short.format.bind(short);

  const quiet = {silent: true, animation: false, emphasis: {disabled: true}};

  function bars(drawing, stack) {
    return drawing.series.map(series => ({
      ...quiet, type: 'bar', name: series.name, stack, barMaxWidth: 28, data: series.cells.map(number),
    }));
  }

  function lines(drawing) {
    return drawing.series.map((series, i) => ({
      ...quiet, type: 'line', name: series.name, data: series.cells.map(number), symbol: MARKS[i % MARKS.length],
      symbolSize: 7, lineStyle: {width: 2, type: DASHES[i % DASHES.length]}, showAllSymbol: true,
    }));
  }

  // From the lower end to the estimate and on to the upper end, standing on a bar that is not seen; where both meet stands
  // a mark. The marks are text, which stays with its bar when several series stand side by side.
  function intervals(drawing) {
    return drawing.series.flatMap((series, i) => {
      const told = series.cells.map(cell => ({lo: end(cell, 'lo'), at: number(cell), hi: end(cell, 'hi')}));
      const part = (name, data, style, label) => ({
        ...quiet, type: 'bar', name, stack: 'interval' + i, barWidth: 8, data, itemStyle: {decal: {symbol: 'none'}, ...style}, label,
      });
      const mark = {show: true, position: 'right', distance: -6, formatter: ESTIMATES[i % ESTIMATES.length], color: COLOURS[i], opacity: 1, fontSize: 13};
      const known = value => told.map(row => row.lo === null ? null : value(row));
      return [
        part('', known(row => row.lo), {color: 'transparent'}),
        part(series.name, known(row => row.at - row.lo), {color: COLOURS[i], opacity: 0.4}, mark),
        part('', known(row => row.hi - row.at), {color: COLOURS[i], opacity: 0.4}),
      ];
    });
  }

  function drawn(drawing) {
    switch (drawing.shape) {
      case 'stacked_bars': return bars(drawing, 'all');
      case 'lines': return lines(drawing);
      case 'intervals': return intervals(drawing);
      default: return bars(drawing);
    }
  }

  function axes(drawing, lying) {
    const label = {color: INK, fontSize: 12, fontFamily: FONT};
    const names = {
      type: 'category', data: drawing.names, inverse: lying, axisTick: {show: false}, axisLine: {lineStyle: {color: LINE}},
      axisLabel: lying
        ? {...label, width: 150, overflow: 'truncate', interval: 0}
        : {...label, hideOverlap: true},
    };
    const numbers = {
      // An end that should be 0 may lie a hair below it.
      type: 'value', min: ({min}) => min > -1e-9 ? 0 : null, splitNumber: 4, minInterval: drawing.kind === 'count' ? 1 : 0, splitLine: {lineStyle: {color: LINE}},
      axisLabel: {...label, formatter: axisNumber(drawing.kind), hideOverlap: true},
    };
    return lying ? {xAxis: numbers, yAxis: names} : {xAxis: names, yAxis: numbers};
  }

  // A legend takes as many lines as its names need.
  const legendLines = (drawing, width) => drawing.series.length < 2 ? 0
    : Math.ceil(drawing.series.reduce((sum, series) => sum + 50 + 12 * series.name.length, 0) / width);

  function option(drawing, lying, width) {
    const legend = legendLines(drawing, width);
    return {
      animation: false,
      color: COLOURS,
      textStyle: {fontFamily: FONT, color: INK},
      // Patterns tell the bars apart where there is no colour.
      aria: {enabled: true, label: {enabled: false}, decal: {show: drawing.series.length > 1, decals: ['none', 'rect', 'circle', 'triangle', 'diamond', 'roundRect'].map((symbol, i) => ({
        symbol, symbolSize: 0.7, color: 'var(--decal)', dashArrayX: [1, 0], dashArrayY: [4, 3], rotation: i % 2 ? -Math.PI / 4 : Math.PI / 4,
      }))}},
      legend: {show: legend > 0, top: 0, left: 0, itemGap: 18, textStyle: {color: INK, fontSize: 12, fontFamily: FONT},
        data: drawing.series.map(series => ({name: series.name}))},
      grid: {left: 4, right: 24, top: 12 + 24 * legend, bottom: 4, containLabel: true},
      ...axes(drawing, lying),
      series: drawn(drawing),
    };
  }

  function draw(figure) {
    const drawing = read(figure);
    const lying = !drawing.dated && drawing.shape !== 'lines' || drawing.shape === 'intervals';
    const width = Math.max(300, Math.min(figure.clientWidth, 1080));
    const each = drawing.shape === 'stacked_bars' ? 32 : 20 * drawing.series.length + 12;
    const height = lying ? drawing.names.length * each + 48 + 24 * legendLines(drawing, width) : 260;
    const chart = echarts.init(figure, null, {renderer: 'svg', width, height});
    chart.setOption(option(drawing, lying, width));
    const svg = figure.querySelector('svg');
    // Paper is narrower than a screen: the drawing shrinks as a whole.
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    // The library gives the ground of every drawing the same id.
    svg.querySelector('[id="0"]')?.removeAttribute('id');
    figure.dataset.drawn = drawing.names.length;
  }

  document.querySelectorAll('.chart').forEach(draw);
})();
