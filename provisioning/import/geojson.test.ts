import { describe, expect, test } from 'vitest';
import { parseBoundaries } from './geojson.ts';

const RING = [
  [5.4, 53.1],
  [5.5, 53.1],
  [5.5, 53.2],
  [5.4, 53.1],
];
const POLYGON = { type: 'Polygon', coordinates: [RING] };
const feature = (properties: object, geometry: unknown = POLYGON): object => ({
  type: 'Feature',
  properties,
  geometry,
});
const file = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const WIJK = { statcode: 'WK007200', statnaam: 'Wijk 00 Harlingen' };

describe('read', () => {
  test.each([
    ['statcode', WIJK],
    ['wijkcode', { wijkcode: 'WK007200', wijknaam: 'Wijk 00 Harlingen', gemeentecode: 'GM0072' }],
    ['capitals', { STATCODE: 'wk007200', STATNAAM: ' Wijk 00 Harlingen ' }],
  ])('a wijk by %s', (_name, properties) => {
    expect(parseBoundaries(file(feature(properties))).features).toEqual([
      { code: 'WK007200', naam: 'Wijk 00 Harlingen', grens: POLYGON },
    ]);
  });

  test('a buurt that names its wijk and gemeente too', () => {
    const properties = {
      buurtcode: 'BU00720006',
      buurtnaam: 'Binnenstad',
      wijkcode: 'WK007200',
      wijknaam: 'Wijk 00 Harlingen',
      gemeentecode: 'GM0072',
      gemeentenaam: 'Harlingen',
    };
    const { features, gemeenten } = parseBoundaries(file(feature(properties)));
    expect(features).toMatchObject([{ code: 'BU00720006', naam: 'Binnenstad' }]);
    expect([...gemeenten]).toEqual([['GM0072', 'Harlingen']]);
  });

  test('a MultiPolygon; a file with a byte order mark', () => {
    const geometry = { type: 'MultiPolygon', coordinates: [[RING], [RING, RING]] };
    expect(parseBoundaries(`\uFEFF${file(feature(WIJK, geometry))}`).features[0]?.grens).toEqual(geometry);
  });

  test('a ring that simplifying made collapse is left out, the boundary with it if nothing remains', () => {
    const dot = [
      [5.4, 53.1],
      [5.4, 53.1],
    ];
    const grens = (geometry: object) => parseBoundaries(file(feature(WIJK, geometry))).features[0]?.grens;
    expect(grens({ type: 'Polygon', coordinates: [RING, dot] })).toEqual(POLYGON);
    expect(grens({ type: 'Polygon', coordinates: [dot] })).toBeNull();
    expect(grens({ type: 'MultiPolygon', coordinates: [[dot], [RING]] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[RING]],
    });
  });

  test('water and whole gemeenten are no gebied', () => {
    const { features, gemeenten } = parseBoundaries(
      file(
        feature({ statcode: 'GM0072', statnaam: 'Harlingen' }),
        feature(WIJK),
        feature({ buurtcode: 'BU00729997', buurtnaam: '', water: 'JA' }),
      ),
    );
    expect(features.map((it) => it.code)).toEqual(['WK007200']);
    expect([...gemeenten]).toEqual([['GM0072', 'Harlingen']]);
  });
});

describe('refused, with place and code', () => {
  const good = feature(WIJK);
  const other = { statcode: 'WK007201', statnaam: 'Wijk 01 Midlum' };
  test.each([
    ['no code', feature({ naam: 'x' }), /^gebied 2 in het bestand: geen code/],
    ['no properties', { type: 'Feature', geometry: POLYGON }, /^gebied 2 in het bestand: geen code/],
    ['not an object', 7 as unknown as object, /^gebied 2 in het bestand: geen code/],
    [
      'a code that is none',
      feature({ statcode: 'WK72', statnaam: 'x' }),
      /gebied 2 .*\(WK72\): geen CBS-code/,
    ],
    ['another prefix', feature({ statcode: 'PV0001', statnaam: 'x' }), /\(PV0001\): geen CBS-code/],
    ['no name', feature({ statcode: 'WK007201' }), /\(WK007201\): geen naam/],
    [
      'a zero byte in the name',
      feature({ ...other, statnaam: 'Mid\u0000lum' }),
      /\(WK007201\): in de naam staan onzichtbare tekens/,
    ],
    ['a line break in the name', feature({ ...other, statnaam: 'Mid\nlum' }), /onzichtbare tekens/],
    ['the same code again', feature(WIJK), /\(WK007200\): deze code staat er twee keer in \(ook gebied 1\)/],
    ['another gemeente', feature({ ...other, gemeentecode: 'GM0080' }), /\(WK007201\): gemeentecode GM0080/],
    ['no geometry', feature(other, null), /\(WK007201\): geen grens/],
    ['a point', feature(other, { type: 'Point', coordinates: [5, 53] }), /\(WK007201\): geen grens/],
    ['no rings', feature(other, { type: 'Polygon', coordinates: [] }), /\(WK007201\): geen grens/],
    [
      'an open ring',
      feature(other, { type: 'Polygon', coordinates: [RING.slice(0, 3)] }),
      /\(WK007201\): de grens is niet gesloten/,
    ],
    [
      'texts for numbers',
      feature(other, { type: 'Polygon', coordinates: [[['5', '53']]] }),
      /\(WK007201\): de grens heeft een punt/,
    ],
    [
      'Dutch grid coordinates',
      feature(other, { type: 'Polygon', coordinates: [[[157000, 577000]]] }),
      /\(WK007201\): de grens is niet in lengte- en breedtegraden/,
    ],
  ])('%s', (_name, bad, message) => {
    expect(() => parseBoundaries(file(good, bad))).toThrow(message);
  });

  test.each([
    ['no JSON', '{"type":', /geen geldige GeoJSON/],
    ['another JSON', '[]', /geen GeoJSON met gebieden/],
    ['an empty collection', file(), /geen wijken of buurten/],
  ])('%s', (_name, text, message) => {
    expect(() => parseBoundaries(text)).toThrow(message);
  });
});
