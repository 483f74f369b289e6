/**
 * What people write, in the words that the rules are written in: one row a meaning, first the Dutch word (or words), then how else it is
 * spelt. Typing short, in dialect (Low Saxon, Limburgs, Brabants, Flemish) and with the usual slips; Frisian and English have lists
 * of their own, since many of their words mean something else in Dutch (net, wie, no, me, he). Folded.
 */
export const EVERYDAY = `
ik: k ich ick ikke ekik kik
ik ga: kga kgo
ik ben: kben kzen kbin
ik heb: kheb heb'k
ik zal: kzal
ik weet: kweet kwit
ik zie: kzie
ik was: kwas
ik kan: kkan
mij: mien mich mie
mij: me
mijn: m'n mn mun mien m'ne mijne mienen
jij: gij ge gie
jou: joe dich
jouw: jouwe joen oew
hij: hie e-j
hem: em um
hen: heur
wij: we wulder wuule wie-j wi'j
ons: us onze onzen ozze os oons
jullie: julie jullle gullie gulder ulder ullie jullies ulle ieluu ieleu jelui
zij: ze zie-j zuj zulder
hun: hullie
iedereen: iederene iedereeen idereen elkeen elk iederien iederend ederein
allemaal: allemoal allemaol allegaar allegoar almoal allemal alemaal
iemand: iemant imand imant ieman emes immand iemes iemaand
niemand: niemant nimand nemes numes niemaand
niet: nie nit neet nich nait ni nied niett
geen: gin gien gene gèen gjen ginnen genne genen
niks: niets nix nieks niks'nie
nooit: noeit nooid
alleen: allenig allennig aleen allein allain alleeen aleene aleentjes alleinig allinnig alleene allene
samen: saame soame saomen tesamen same
zelf: zelluf zellef zelluvs zölf zulf zelfs'n sels eiges zellufs zelvers
fotos: foto's
buurtapp: buurt-app
ook: ok oek oekal ouk ooook
nog: noch nog'n nogh
nu: noe now nou nauw
even: ff effe effen efkes effies eem eventjes evekes eefkes efk efm heel'even evn
misschien: mss miss misschie meschien misscien mischien
wel: wal wul
maar: mar mer moar mor ma maor
naar: noar nao nor naor
waar: woar wao
daar: doar dao
daar is: doaris
hier: hiere hie hiero
heen: hin hene
deze: dees disse dizze dese deeze dis
dit: dut
die: diej dee dieje
brand: bran brân
brandt: brandj brantj
ingebroken: in'ebrokken inebrokken ingebroeken ingebrauke inbrokken
bekneld: beknypt
bijl: biel
mes: mets
cafe: kefee
inbreken: inbrekken inbrekn ynbrekken inbreke
hakbijl: hakbiel
kerel: kirl kirel kearl keerl
geduwd: gedouwd gedouwt geduwt
zo een: zo'n zoene zonne zunne zonnen zunnen
een: n ne ne nen 'n enen ein eene unne un ene
het: t ut 't
er: d'r dr der d'er
van: vd vh vdr vant
van de: vande
in de: inde
op de: opde
aan: an oan aon
door: dur
voor: veur vur veuren
over: ower
tegen: teugen tegn tege
bij: bie biej bi
op: ip
met: mit mee'n mid
uit: oet uut oit
weer: wir wier wer
als: as
omdat: omda
dat: da dah det
wat: wa wah wadde wats
hoe: ho hu
wie: wee wieje wae
welke: welk wölke
moet: mot moete moe't mut mos moe
moeten: motten mutten moete
zal: zallik zol
zullen: zulle
kan: ken kin kaan
kun je: kunde kunnie kejje
heb: hep hebbe hebt
heeft: hef heef hee heej heft
heb jij: hedde hejje hebje hedjij
hebben: hebbn hebn hebbe
ben: bin zen
ben jij: bende bejje
is: es
zijn: bint binne zunt
wordt: wort word wurdt
ga: gao goa gon gaon goan
gaat: giet geet goat gaot geit
loop: loap lup loup
loopt: lopt löpt lup löp lupt loapt
lopen: loopn lope loape leupn
rijd: rij rie rie-j
rijdt: riedt ried
rijden: rije rijje rieden rije'n
staat: stoat steet sjteit steit stae stot
staan: stoan stoon
zit: zeet
zie: zein zee
ziet: zut zuut zuit ziej
gezien: ezien gezeen gezieen gezein gzien gesien gezie
gehoord: eheurd geheurd gehoort eheurt
gebeld: ebeld gebelt gebel ebelt gebelld gebéld
bel: beel bil
bellen: beln belle beele telefoneren opbellen
belt: beld beltt
vraag: vroag vraog vraach vroage
vragen: vroagn vraoge vrage
vraagt: vraagd
zeg: zegge zèg zeh zech
zeggen: zegn zègge sege zegge
zegt: zegd
weet: wit wet weed
weten: wete wetn
woon: woën woan woone
woont: woond wont wunt
wonen: wone woane
doe: doo
doen: doon dun doan
doet: duut deut
denk: dink
kijk: kiek kik
kijken: kieken kiek'n kijke kieke kiekn
spreek: sprek
aanspreken: aanspreke anspreken oanspreken aansprekn
lees: laes lis
leest: list leesd
lezen: leze laeze
vertel: vertél vetel
vertellen: vertelle vertelln
politie: polisie pliesie plisie pelisie pliesje plietsie polietie polisi politsie poltie polite poletie poltitie politi pollitie plitie
agent: agente agentje
agenten: agente flikken smerissen flik juten wouten dienders diender politieagenten politiemannen politiemensen
wijkagent: wijkagente wijkagend wijk-agent weikagent wijkkagent buurtagent hoofdagent brigadier politieman politievrouw motoragent wijkagentje
noodnummer: alarmnummer
groep: grup group groepapp grop gróp groepsap
app: ap appje appke apke
groepsapp: buurtapp wijkapp appgroep groepschat wijkapp buurtgroep whatsappgroep whatsapp appgroepje groepsappje buurtappgroep wijk-app buurt-app
prive: privee prieve privé pribe
bericht: berich beright berichie
berichtje: berichie berichtke appie appeje
jaar: jr jaartjes jaore joar joaren jaor joor jaoren
jong: joonk jonk
vader: pa pap papa vaer ons'pa voader
moeder: ma mam mama mams moeke meme maam
ouders: oudes auwers oalden
zoon: zeun zoone soon
dochter: dogter dochtur dochtr
broer: broertje broeder brur bruur
zus: zusje zuster zuske zussie
vriendin: vriendinne vriending
vriend: vrind maat
oma: opoe grootmoeder bomma
opa: grootvader bompa
man: kaerel kel kearl kerl mansj vent kerel gozer gast gozert mannetje manneke manspersoon heer meneer mijnheer knakker snuiter
mannen: kerels venten gozers gasten heren mannekes manne
jongen: joong jongeske jongetje manneke menneke jonge joch jongetje jochie knul gastje jung
jongens: jonges jongetjes jochies knullen gastjes jongns jungs
vrouw: vrou frau mevrouw dame vroouw vrouwke mw mevr
dertien: dattien dartien dettien dertein
veertien: veertein feertien veertiene
vijftien: vieftien vieftiene fiftien viefteen vijftiene
twaalf: twaalve twelf twalf
zeventien: zeuventien zeuvetien
achttien: 18 achtien achttiene achtin
zestien: zestin zestiene
vandaag: vandage vandoag
morgen: mörn murge margen morge
vanavond: vanoavond vanaovend vanaaf
gisteren: gister gistern gisteravond gistere gusteren gisternacht gistermiddag gisterochtend eergisteren gisterenavond
straat: stroat sjtroat straot sjtraot stroate stratje
wijk: wiek weik
buurt: buurd buert buurtje buurte
dorp: darp
huis: hoes huus
auto: oto waoge otto
fiets: fietse
deur: deure dörre
slot: sjlot
goed: goe goei good goet
mooi: mooie sjoon
terug: trug truuk werom terugge weerom
buren: burn noabers buurtjes buurtgenoten nabers nobers buurtbewoners wijkbewoners
buurman: buurmn noaber boerman
buurvrouw: buuf buurvrouwtje bewwrouw
dank: daank
graag: groag gaarne aub svp alsjeblieft alstublieft asjeblieft asjeblief alsublieft please pls plies plz astublieft asteblief ajb
verhuisd: verhuist vrhuisd verhoesd gehuisd
minderjarig: minderjaarig minderjarige minderjarigen
verdacht: verdachte verdachts verdagt verdachtigs verdachten verdag
achterdeur: achterdeure
stuur: sjtuur
`;
