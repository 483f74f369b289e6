/** Frisian, read only in a message that is plainly Frisian. */
export const FRISIAN = `
niet: net
meer: mear
altijd: altyd altiten
lees: lês les
op af: ôf
kind: bern
wil: wol
zelf: sels
boot: boat
omdat: om't
zeg: sis
was: wie wiene
waren: wienen wiene
wie: wa
die: dy dy't dyt
dat: dat't
nu: no
het: it
als: as at
met: mei
haar: har
jij: do dû dou
jouw: dyn dien
jullie: jim jimme jimmes
hij: hy
hem: him
zij: sy hja
wij: wy
ons: us ús
mijn: myn
mijzelf: mysels
mij: my
in: yn
van: fan
voor: foar
aan: oan
bij: by
uit: ut út
over: oer
onder: under
naar: nei
door: troch
daar: dêr
er: der
hier: hjir
iets: eat
niks: neat
geen: gjin
geen: gjinien
nog: noch
ook: ek
even: efkes
alleen: allinne allinnich allinnig
samen: tegearre
ziekenhuis: sikehus sikehûs
niemand: nimmen
brekijzer: brekizer
schuur: skuorre
boven: boppe
achter: efter
stuur: stjoer
kort: koart
hang: hingje
slaan: slaan
sla: slach
nooit: nea
schep: skeppe
riek: foarke
wij ga: geane
allemaal: allegear allegearre
iedereen: elkenien elk
iemand: immen ien
een: in
heb: ha
heeft: hat
hebben: hawwe
ben: bin
bent: bist binne
zijn: binne
woon: wenje
woont: wennet wenjet
ga: gean
gaat: giet
loop: rin
loopt: rint
lopen: rinne
rijd: ryd
rijdt: rydt
rijden: ride riden
fiets: fyts
zit: sit sitte
staat: stiet
ligt: leit
zie: sjoch
ziet: sjocht
kijken: sjen
gezien: sjoen
zag: seach
weet: wit
vraag: freegje
zeg: sis
zeggen: sizze
vertellen: fertelle
spreek: sprek
lees: les
leest: lêst lest
lezen: leze lêze
bel: belje skilje
bellen: beljen skiljen
gebeld: belle skille
hoeft: hoecht
hoef: hoech
hoeven: hoege hoegst
moet: moat moast
moeten: moatte
kan: kin kinst
kunnen: kinne
wil: wol wolst
politie: plysje polysje
agent: plysjeman
minderjarig: minderjierrich
jaar: jier
zestien: sechtjin
vijftien: fyftjin
veertien: fjirtjin
dertien: trettjin
zeventien: santjin
twaalf: tolve
achttien: achttjin
man: feint mansk
vrouw: frou
jongen: jonge
jongens: jonges feinten
mensen: minsken lju
straat: strjitte buorren
wijk: wyk
moeder: mem
vader: heit
schoonmoeder: skoanmem
schoonvader: skoanheit
zoon: soan
zus: suster
opa: pake
oma: beppe
hou: hâld hald
houden: hâlde halde
dank: tank tige
morgen: moarn
verdacht: fertocht
gestolen: stellen
ruiten: ruten
weg: fuort wei
zwarte: swarte
zwart: swart
straks: aansen
vanavond: jûn jun
gisteren: juster
thuis: thus
denk: tink
paar: pear
geloof: leau
kinderen: bern
verjaardag: jierdei
mooi: moai
mooie: moaie moaien
gefeliciteerd: lokwinske
fijne: fine
goedemorgen: goemoarn
verhuisd: ferhuze
water: wetter
vloer: flier
gevallen: fallen
zegt: seit
keuken: koken
ijs: iis
`;
