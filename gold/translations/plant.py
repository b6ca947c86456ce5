#!/usr/bin/env python3
"""Makes pairs.tsv: sentences of our own texts, translated by Apertium, an error planted in a third of them (fixed seed).

    gold/translations/plant.py            from the root of the tree; needs ./filature and apertium with fr-es, es-fr, eng-spa, spa-eng

What it plants is independent of the audit: it knows words by its own lists, and never asks the audit anything.
"""
import collections, glob, json, os, random, re, subprocess, sys, unicodedata

SEED = 20310208
DIRECTIONS = [("fr", "es", "fr-es", 45), ("es", "fr", "es-fr", 35), ("en", "es", "eng-spa", 35), ("es", "en", "spa-eng", 35)]
KINDS = [("negation", 9), ("number", 9), ("name", 8), ("day", 8), ("quotation", 8), ("glossary", 8)]
HALVES = {"develop": ["gold/dev/docs/*", "samples/wire/*"], "held": ["gold/custody/seen/docs/*"]}
LEAST, MOST = 40, 420

WEEKDAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "es": "lunes martes miércoles jueves viernes sábado domingo".split(),
}
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}
NEAR = {"fr": ["hier", "demain"], "en": ["yesterday", "tomorrow"], "es": ["ayer", "hoy"]}
NUMBERS = {
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quinze vingt trente quarante cinquante".split(),
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty".split(),
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece quince veinte treinta cuarenta cincuenta".split(),
}
# Each: what is found in the target, what is put there.
NEGATIONS = {
    "fr": [(r"\b[Nn](?:e\s|['’])(.{2,40}?)\s(?:pas|jamais|plus)\b", r"\1"), (r"\bsans\b", "avec"), (r"\bjamais\b", "toujours"), (r"\baucune?\s", "chaque ")],
    "en": [(r"\b(do|does|did) not\b ", ""), (r"\b(is|are|was|were|has|have|had|will|would|could|can|should|must|may)(?: not|n't)\b", r"\1"), (r"\bcannot\b", "can"),
           (r"\bnot\b ", ""), (r"\bnever\b", "always"), (r"\bwithout\b", "with"), (r"\bno\b (?=[a-z])", "some ")],
    "es": [(r"\b[Nn]o (?!obstante|solo|sólo)", ""), (r"\b[Nn]unca\b", "siempre"), (r"\bjamás\b", "siempre"), (r"\bsin (?!embargo)", "con ")],
}
DENIES = {
    "fr": r"\b(ne|n['’]|pas|jamais|sans|aucune?|ni)\b", "en": r"\b(not|no|never|without|cannot|nor|neither|none)\b|n['’]t\b", "es": r"\b(no|nunca|jamás|sin|ni|ningun[oa]?|ningún)\b",
}
# What a careless hand or a dictionary makes of a term: the term in the three languages, and by language what stands there instead.
BREACHES = [
    ("porte-parole", "spokesman|spokeswoman|spokesperson", "portavoz|vocero|vocera", {"fr": "haut-parleur", "en": "loudspeaker", "es": "altavoz"}),
    ("affaires étrangères", "foreign affairs", "asuntos exteriores|relaciones exteriores", {"fr": "commerces étrangers", "en": "strange business", "es": "negocios extranjeros"}),
    ("union européenne", "european union", "unión europea", {"fr": "Syndicat européen", "en": "European Syndicate", "es": "Sindicato europeo"}),
    ("commission européenne", "european commission", "comisión europea", {"fr": "Course européenne", "en": "European Fee", "es": "Encargo europeo"}),
    ("gouvernement", "government", "gobierno", {"fr": "gouvernail", "en": "rudder", "es": "timón"}),
    ("traité", "treaty", "tratado", {"fr": "traitement", "en": "treatment", "es": "tratamiento"}),
    ("médiateur|médiatrice", "mediator", "mediador|mediadora", {"fr": "moyenneur", "en": "middleman", "es": "mediano"}),
    ("négociateur|négociatrice", "negotiator", "negociador|negociadora", {"fr": "négociant", "en": "merchant", "es": "negociante"}),
    ("conférence de presse", "press conference|news conference", "rueda de prensa|conferencia de prensa", {"fr": "roue de presse", "en": "press wheel", "es": "vuelta de prensa"}),
    ("ultimatum", "ultimatum", "ultimátum", {"fr": "dernier soupir", "en": "last breath", "es": "último suspiro"}),
    ("sanctions", "sanctions", "sanciones", {"fr": "punitions", "en": "punishments", "es": "castigos"}),
    ("premier ministre", "prime minister", "primer ministro", {"fr": "curé principal", "en": "first cleric", "es": "cura primero"}),
    ("chef de l'état|chef de l’état", "head of state", "jefe de estado|jefe del estado", {"fr": "patron de la condition", "en": "chief of condition", "es": "patrón de la condición"}),
    ("opposition", "opposition", "oposición", {"fr": "objection", "en": "objection", "es": "objeción"}),
    ("plainte", "complaint", "queja|denuncia", {"fr": "gémissement", "en": "moan", "es": "gemido"}),
    ("grève", "strike", "huelga", {"fr": "plage de galets", "en": "shingle", "es": "grava"}),
    ("syndicat|syndicats", "trade union|unions", "sindicato|sindicatos", {"fr": "agence de voyage", "en": "junction", "es": "empalme"}),
    ("pompiers|sapeurs-pompiers", "firefighters|firemen", "bomberos", {"fr": "pompistes", "en": "pump attendants", "es": "zapadores"}),
    ("blessés", "injured|wounded", "heridos", {"fr": "offensés", "en": "offended", "es": "ofendidos"}),
    ("incendie", "fire", "incendio", {"fr": "foyer", "en": "hearth", "es": "hogar"}),
    ("vaccin|vaccins", "vaccine|vaccines", "vacuna|vacunas", {"fr": "vachette", "en": "heifer", "es": "vaquilla"}),
    ("ambassadeur", "ambassador", "embajador", {"fr": "emballeur", "en": "packer", "es": "embalador"}),
    ("actionnaires|actionnaire", "shareholders|shareholder", "accionistas|accionista", {"fr": "activistes", "en": "activists", "es": "activistas"}),
    ("frontière", "border", "frontera", {"fr": "bordure", "en": "edge", "es": "borde"}),
    ("droits de douane", "tariff|tariffs|customs duties", "arancel|aranceles", {"fr": "tarif de péage", "en": "fare", "es": "peaje"}),
    ("juge d'instruction", "investigating judge", "juez de instrucción", {"fr": "juge scolaire", "en": "school judge", "es": "juez escolar"}),
    ("hôpital", "hospital", "hospital", {"fr": "hospice", "en": "inn", "es": "hospedaje"}),
    ("sécheresse", "drought", "sequía", {"fr": "aridité de ton", "en": "dryness of tone", "es": "sequedad"}),
    ("otages|otage", "hostages|hostage", "rehenes|rehén", {"fr": "hôtes", "en": "guests", "es": "huéspedes"}),
    ("cessez-le-feu", "ceasefire|cease-fire", "alto el fuego|alto al fuego", {"fr": "arrêt de la cheminée", "en": "high the fire", "es": "alto de la hoguera"}),
]
MARKS = [("«", "»"), ("“", "”"), ('"', '"')]


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c)).replace("’", "'")


def sentences():
    app = ["./filature"]
    for half, patterns in HALVES.items():
        paths = sorted(p for pattern in patterns for p in glob.glob(pattern) if p.endswith((".txt", ".html")))
        read = subprocess.run(app + ["read", "--json", *paths], capture_output=True, text=True).stdout
        bodies = collections.defaultdict(list)
        for line in read.splitlines():
            document = json.loads(line)
            if "article" not in document or document["article"]["machineTranslated"]["value"]:
                continue
            article = document["article"]
            text = article["text"]
            bodies[article["language"]].append((document["path"], "\n".join(text[p["span"][0]:p["span"][1]] for p in article["parts"] if p["role"] == "body")))
        for language, documents in bodies.items():
            for path, body in documents:
                cut = subprocess.run(app + ["parse", "-", "--lang", language, "--conllu"], input=body, capture_output=True, text=True).stdout
                for line in cut.splitlines():
                    if line.startswith("# text = ") and LEAST <= len(line) - 9 <= MOST:
                        yield half, language, path, line[9:].strip()


def translated(found):
    seen, kept = set(), collections.defaultdict(list)
    for half, language, path, text in found:
        key = (language, re.sub(r"\W", "", fold(text))[:60])
        if key not in seen:
            seen.add(key)
            kept[language].append((half, path, text))
    for source, target, mode, _ in DIRECTIONS:
        texts = [text for _, _, text in kept[source]]
        out = subprocess.run(["apertium", "-u", mode], input="\n\n".join(texts) + "\n", capture_output=True, text=True).stdout
        lines = [" ".join(line.split()) for line in out.strip("\n").split("\n\n")]
        if len(lines) != len(texts):
            sys.exit(f"{mode}: {len(texts)} sentences sent, {len(lines)} came back")
        for (half, path, text), line in zip(kept[source], lines):
            yield dict(half=half, document=path, source_language=source, target_language=target, source=text, target=line)


def put(text, at, end, words):
    return re.sub(r"  +", " ", text[:at] + words + text[end:]).strip()


def negation(pair, chance, names):
    source, target = pair["source_language"], pair["target_language"]
    denials = re.findall(DENIES[target], pair["target"])
    if not re.search(DENIES[source], pair["source"]) or len(denials) > (2 if target == "fr" else 1):
        return None
    for pattern, words in NEGATIONS[target]:
        if m := re.search(pattern, pair["target"]):
            return put(pair["target"], m.start(), m.end(), m.expand(words)), f"{m.group(0)!r} lost"
    return None


def number(pair, chance, names):
    target, language = pair["target"], pair["target_language"]
    months = "|".join(MONTHS[language])
    spots = []
    for m in re.finditer(r"(?<![\w.,])\d{1,3}(?:[.,  ]\d{3})*(?:[.,]\d+)?(?![\w])", target):
        after, before = target[m.end():m.end() + 14].lower(), target[max(0, m.start() - 12):m.start()].lower()
        if re.match(r"\s(?:de )?(?:" + months.lower() + ")", after) or re.search("(?:" + months.lower() + r")\s$", before):
            continue
        spots.append((m.start(), m.end(), m.group(0)))
    for m in re.finditer(r"\b(?:" + "|".join(NUMBERS[language]) + r")\b", target):
        spots.append((m.start(), m.end(), m.group(0)))
    if not spots:
        return None
    at, end, words = chance.choice(spots)
    if words[0].isdigit():
        places = [i for i, c in enumerate(words) if c.isdigit()]
        i = chance.choice(places)
        digit = chance.choice([d for d in "123456789" if d != words[i]])
        new = words[:i] + digit + words[i + 1:]
    else:
        new = chance.choice([w for w in NUMBERS[language] if w != words])
    return put(target, at, end, new), f"{words} → {new}"


def shared_names(pair):
    """Runs of capitalised words that stand in both sides alike, not at the beginning."""
    for m in re.finditer(r"(?<=[a-zà-ÿ,)] )[A-ZÀ-Þ][\w’'-]{3,}(?: [A-ZÀ-Þ][\w’'-]{2,})*", pair["source"]):
        words = m.group(0)
        if re.search(r"[a-zà-ÿ,] " + re.escape(words) + r"\b", pair["target"]) and not any(words in days for days in (*WEEKDAYS.values(), *MONTHS.values())):
            yield words


def name(pair, chance, names):
    mine = list(shared_names(pair))
    if not mine:
        return None
    words = chance.choice(mine)
    others = sorted(w for w in names if len(w.split()) == len(words.split()) and not set(fold(w).split()) & set(fold(pair["source"] + " " + pair["target"]).split()))
    if not others:
        return None
    other = chance.choice(others)
    at = pair["target"].index(words)
    return put(pair["target"], at, at + len(words), other), f"{words} → {other}"


def day(pair, chance, names):
    target, language = pair["target"], pair["target_language"]
    spots = []
    for words in (WEEKDAYS[language], MONTHS[language], NEAR[language]):
        for m in re.finditer(r"(?<![\w-])(?:" + "|".join(words) + r")\b", target, re.I if language != "en" else 0):
            if not (words is MONTHS[language] and m.group(0) in ("may", "mai", "mars", "May", "March") and not re.search(r"\d (?:de )?$", target[:m.start()])):
                spots.append((m, chance.choice([w for w in words if fold(w) != fold(m.group(0))])))
    for m in re.finditer(r"\b\d{1,2}(?= (?:de )?(?:" + "|".join(MONTHS[language]) + r")\b)|(?<=\b)(?:(?<=" + ")|(?<=".join(w + " " for w in MONTHS[language]) + r"))\d{1,2}\b", target):
        spots.append((m, str(chance.choice([d for d in range(2, 29) if d != int(m.group(0))]))))
    if not spots:
        return None
    m, new = chance.choice(spots)
    return put(target, m.start(), m.end(), new), f"{m.group(0)} → {new}"


def quotation(pair, chance, names):
    target = pair["target"]
    if not any(opening in pair["source"] and closing in pair["source"] for opening, closing in MARKS):
        return None
    spots = []
    for opening, closing in MARKS:
        for m in re.finditer(re.escape(opening) + r"\s*([^«»“”\"]{8,}?)\s*" + re.escape(closing), target):
            spots.append(m)
    if not spots:
        return None
    m = chance.choice(spots)
    return put(target, m.start(), m.end(), m.group(1)), f"marks of {m.group(1)[:40]!r} dropped"


def glossary(pair, chance, names):
    columns = {"fr": 0, "en": 1, "es": 2}
    source, target = fold(pair["source"]), fold(pair["target"])
    spots = []
    for breach in BREACHES:
        if not re.search(r"\b(?:" + fold(breach[columns[pair["source_language"]]]) + r")s?\b", source):
            continue
        forms = fold(breach[columns[pair["target_language"]]])
        found = list(re.finditer(r"\b(?:" + forms + r")s?\b", target))
        if len(found) == 1 and len(target) == len(pair["target"]):
            spots.append((found[0], breach[3][pair["target_language"]]))
    if not spots:
        return None
    m, new = chance.choice(spots)
    return put(pair["target"], m.start(), m.end(), new), f"{pair['target'][m.start():m.end()]} → {new}"


def main():
    chance = random.Random(SEED)
    pairs = list(translated(sentences()))
    rows = []
    for half in HALVES:
        pool = [pair for pair in pairs if pair["half"] == half]
        names = {words for pair in pool for words in shared_names(pair)}
        chance.shuffle(pool)
        left = {(source, target): count for source, target, _, count in DIRECTIONS}
        planted = {direction: round(count / 3) for direction, count in left.items()}
        used = set()
        # The kinds in turn, the rarest material first; within a kind the directions as evenly as the sentences allow.
        for kind, count in sorted(KINDS, key=lambda item: ["glossary", "day", "negation", "name", "quotation", "number"].index(item[0])):
            done = collections.Counter()
            while sum(done.values()) < count:
                for pair in sorted(pool, key=lambda p: (done[p["source_language"], p["target_language"]], -planted[p["source_language"], p["target_language"]])):
                    direction = (pair["source_language"], pair["target_language"])
                    # A sentence once, in whatever direction.
                    if pair["source"] in used or planted[direction] == 0:
                        continue
                    made = globals()[kind](pair, chance, names)
                    if made and made[0] != pair["target"]:
                        used.add(pair["source"])
                        rows.append((half, pair, made[0], kind, made[1]))
                        planted[direction] -= 1
                        left[direction] -= 1
                        done[direction] += 1
                        break
                else:
                    sys.exit(f"{half}: no sentence left for {kind}")
        for pair in pool:
            direction = (pair["source_language"], pair["target_language"])
            if pair["source"] not in used and left[direction] > 0:
                used.add(pair["source"])
                rows.append((half, pair, pair["target"], "", ""))
                left[direction] -= 1
    chance.shuffle(rows)
    for half in HALVES:
        with open(f"gold/translations/{half}.tsv", "w", encoding="utf-8") as out:
            out.write("id\tfrom\tto\tdocument\tsource\ttarget\tplanted\twhat\n")
            for i, (_, pair, target, kind, what) in enumerate(row for row in rows if row[0] == half):
                out.write("\t".join([f"{half[0]}{i + 1:03}", pair["source_language"], pair["target_language"], pair["document"], pair["source"], target, kind, what.replace("\t", " ")]) + "\n")


main()
