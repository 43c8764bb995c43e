"""Speeds as ratios to the peers found on this machine, in one run: ``make bench``.

A figure of ours stands beside the same work by a peer, or beside our own smallest case, so that a slow day of the
machine shows in both. statsmodels is always there; lme4 and psych count when R is.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
from threadpoolctl import threadpool_limits

from analysis.leniency.design import Design
from analysis.leniency.round_model import fit_round
from analysis.oordeel.beoordeel import analyse_round
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from analysis.oordeel.rondedata import Rondedata
from analysis.ratings import FloatArray, Ratings
from analysis.relations.anova import anova
from analysis.relations.reml import reml
from analysis.reliability.alpha import alpha
from analysis.reliability.omega import omega
from governance.norm.sleutel import GEEN
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, SCORE, voorbeeldnorm
from hendig.bestanden.netwerksleutels import voorbeeldnetwerk
from hendig.demo.netwerk import SEED, netwerk
from hendig.demo.partners import GEMEENTE
from hendig.processes.beoordeling.beoordeel import beoordeel
from hendig.processes.beoordeling.integriteit import onderzoek
from hendig.processes.meting.invoer import Invoer, Paden, lees_invoer
from hendig.processes.repetitie.opzet import lees_opzet
from hendig.processes.repetitie.repeteer import speel
from tests.benchmarks.keten import checking_the_log
from tests.benchmarks.letters import writing
from tests.benchmarks.register import asking_the_register
from tests.benchmarks.ronde import answering_at_once
from tests.benchmarks.timing import line, seconds
from tests.benchmarks.web import serving

REGELS = Normregels(
    norm=3.0,
    minimum=1.0,
    maximum=5.0,
    quantile=1.282,
    spread_at_norm=True,
    without_correction=True,
    maatstaf=Maatstaf.BOVENGRENS,
    k_min=8,
    se_max=0.35,
    response_min=None,
    clusters_min=None,
    cluster_share_max=None,
    reliability_min=None,
    leave_out=(Weglating.BEOORDELAAR, Weglating.CLUSTER),
)


def round_of(n: int, *, low: int = 1) -> FloatArray:
    """A fully crossed round of n parties, of which the first few lie far under the norm."""
    rng = np.random.default_rng(n)
    trust = rng.normal(4.1, 0.3, n)
    trust[:low] = 2.3
    values = np.clip(trust + rng.normal(0, 0.3, (n, 1)) + rng.normal(0, 0.6, (n, n)), 1, 5)
    np.fill_diagonal(values, np.nan)
    return values


def by_r(script: str) -> float | None:
    """Median seconds that a piece of R prints, or None without R."""
    if shutil.which("Rscript") is None:
        return None
    done = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, check=False)
    return float(done.stdout.split()[-1]) if done.returncode == 0 and done.stdout.strip() else None


LME4 = """
suppressMessages(library(lme4)); set.seed(1); n <- 50
d <- expand.grid(i = factor(1:n), p = factor(1:n)); d <- d[d$i != d$p, ]
d$y <- 4 + rnorm(n, 0, .3)[d$p] + rnorm(n, 0, .3)[d$i] + rnorm(nrow(d), 0, .6)
t <- replicate(7, system.time(lmer(y ~ 0 + p + (1 | i), d))[["elapsed"]]); cat(median(t))
"""
CROSSED = """
suppressMessages(library(lme4)); set.seed(1); n <- 50
d <- expand.grid(i = factor(1:n), p = factor(1:n)); d <- d[d$i != d$p, ]
d$y <- 4 + rnorm(n, 0, .3)[d$p] + rnorm(n, 0, .3)[d$i] + rnorm(nrow(d), 0, .6)
t <- replicate(7, system.time(lmer(y ~ 1 + (1 | p) + (1 | i), d))[["elapsed"]]); cat(median(t))
"""
PSYCH = """
suppressMessages(library(psych)); set.seed(1); x <- matrix(rnorm(10000), 1000) + rnorm(1000)
t <- replicate(9, system.time(alpha(x))[["elapsed"]]); cat(median(t))
"""


def against_peers() -> float:
    """Fits, verdicts and coefficients beside statsmodels, lme4 and psych; gives the time of one fit by statsmodels."""
    values = round_of(50)
    raters, targets = np.nonzero(~np.isnan(values))
    frame = pd.DataFrame({"y": values[raters, targets], "rater": raters, "target": [f"t{p}" for p in targets]})
    mixed = seconds(lambda: smf.mixedlm("y ~ 0 + target", frame, groups=frame["rater"]).fit(reml=True), least=3)
    ratings = Ratings(values)
    cold = seconds(lambda: fit_round(ratings))
    line("round of 50 fitted from nothing", cold, "statsmodels MixedLM", mixed, "1.5 ms")
    line("round of 50 fitted from nothing", cold, "lme4", by_r(LME4))
    design = Design.of(ratings.given.astype(float))
    sums = np.where(ratings.given, values - 4 + np.random.default_rng(1).normal(0, 0.3, (400, 50, 50)), 0.0)
    batch = seconds(lambda: design.variances(design.profile(sums, np.zeros(len(sums)))[0])) / len(sums)
    line("the same per data set, 400 on one design", batch, "statsmodels MixedLM", mixed, "0.060 ms")
    names = tuple(f"P{i:02}" for i in range(50))
    clusters = tuple(f"C{i % 10}" for i in range(50))
    data = Rondedata(construct="score", partijen=names, ratings=Ratings(round_of(50, low=3)), clusters=clusters)
    verdicts = seconds(lambda: analyse_round(data, REGELS))
    line("50 verdicts with leave-outs and fragility", verdicts, "50 fits by statsmodels", 50 * mixed, "1000 ms")
    relations(mixed)
    items = np.random.default_rng(2).normal(size=(1000, 10)) + np.random.default_rng(3).normal(size=(1000, 1))
    line("alpha of 1000 x 10", seconds(lambda: alpha(items)), "psych", by_r(PSYCH), "0.1 ms")
    few = np.cov(items[:, :4].T)
    line("omega of four items from their covariance", seconds(lambda: omega(few, 1000)), "itself", None)
    return mixed


def relations(mixed: float) -> None:
    """Social Relations Model beside the generic peers: neither knows reciprocity, so they do less work."""
    complete = Ratings(round_of(50))
    line(
        "Social Relations Model of 50, closed form", seconds(lambda: anova(complete)), "lme4", by_r(CROSSED), "0.15 ms"
    )
    rng = np.random.default_rng(4)
    met = np.triu(rng.random((50, 50)) < 0.4, 1)
    values = np.where((met | met.T) & (rng.random((50, 50)) < 0.8), complete.values, np.nan)
    missing, twisted = Ratings(values), Ratings(np.where(np.isnan(values), np.nan, values - np.nanmean(values, axis=0)))
    for what, ratings in (("", missing), (", on an edge", twisted)):
        took = seconds(partial(reml, ratings))
        line(f"the same by REML, two thirds missing{what}", took, "statsmodels MixedLM, complete", mixed, "20 ms")


def rehearsing(mixed: float) -> None:
    """A rehearsal of the proposals: ten rounds of 40 partners on both constructs, every verdict by the full rule."""
    with tempfile.TemporaryDirectory() as folder:
        norm, netwerk = Path(folder, "norm.toml"), Path(folder, "netwerk.toml")
        norm.write_text(voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL)), encoding="utf-8")
        netwerk.write_text(voorbeeldnetwerk(), encoding="utf-8")
        opzet = lees_opzet(norm, netwerk)
    one_kind = replace(opzet.rehearsal, stories=(opzet.verhalen.niveaus[0.0],), elsewhere={})
    verdicts = 40 * 10 * 2
    whole = opzet.rehearsal
    for what, rehearsal, target in (("one kind of world", one_kind, "60 ms"), ("three worlds, every story", whole, "")):
        took = seconds(partial(speel, rehearsal, 1, (0, 20)), least=2, budget=0.0) / 20
        line(f"a network rehearsed, {what}", took, f"{verdicts} fits by statsmodels", verdicts * mixed, target)
        print(f"so 1,000 networks, {what}: {took * 1e3:9.1f} s on one core")
    first = None
    for networks in (5, 10, 20, 40):
        took = seconds(partial(speel, one_kind, 1, (0, networks)), least=1, budget=0.0)
        first = first or took
        print(f"{networks:3} networks rehearsed: {took * 1e3:9.1f} ms   {took / first:7.1f} x 5 networks")


def demonstrating() -> None:
    """The demo network of 41 parties over four rounds: judged with its check of what reports tell, and looked into."""
    demo = netwerk(np.random.default_rng(SEED))
    with tempfile.TemporaryDirectory() as folder:
        texts = {"metingen.csv": demo.metingen, "uitgenodigd.csv": demo.uitgenodigd, "rondes.toml": demo.rondes}
        texts["norm.toml"] = voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL), {"oordeel.gemeente": GEMEENTE})
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        metingen, uitgenodigd, rondes, norm = (Path(folder, name) for name in texts)
        invoer = lees_invoer(Paden(metingen=metingen, norm=norm, rondes=rondes, uitgenodigd=uitgenodigd))
    judging = seconds(lambda: beoordeel(invoer), least=2, budget=0.0)
    looking = seconds(lambda: onderzoek(invoer), least=2, budget=0.0)
    print(f"the demo judged, with the check of all its reports: {judging * 1e3:9.1f} ms")
    print(f"the answers of the demo looked into: {looking * 1e3:9.1f} ms   {looking / judging:7.1f} x judging it")


def growth() -> None:
    """How the time of a whole judgement grows with partners and rounds."""
    first = None
    for n in (25, 50, 100, 200):
        data = Rondedata(construct="score", partijen=tuple(f"P{i:03}" for i in range(n)), ratings=Ratings(round_of(n)))
        took = seconds(partial(analyse_round, data, REGELS), least=3, budget=0.0)
        first = first or took
        print(f"one round, {n:3} partners fully crossed: {took * 1e3:9.1f} ms   {took / first:7.1f} x 25 partners")
    first = None
    for number in (1, 2, 4, 8):
        invoer = file_of(number)
        took = seconds(partial(beoordeel, invoer), least=1, budget=0.0)
        first = first or took
        print(f"a file of {number} rounds of 50 partners, judged: {took * 1e3:9.1f} ms   {took / first:7.1f} x 1 round")


def file_of(rounds: int) -> Invoer:
    """Read a ratings file of fully crossed rounds of 50 parties, and a norm for one score."""
    lines = ["ronde,beoordelaar,beoordeelde,score"]
    values = round_of(50)
    for number in range(rounds):
        lines.extend(f"r{number},P{i:02},P{p:02},{values[i, p]:.2f}" for i, p in np.argwhere(~np.isnan(values)))
    gates = ("respons_min", "clusters_min", "cluster_aandeel_max", "betrouwbaarheid_min", "items_min", "gemeente")
    norm = voorbeeldnorm((SCORE,), {f"oordeel.{gate}": GEEN for gate in gates})
    with tempfile.TemporaryDirectory() as folder:
        metingen, regels = Path(folder, "metingen.csv"), Path(folder, "norm.toml")
        metingen.write_text("\n".join(lines) + "\n", encoding="utf-8")
        regels.write_text(norm.replace(', "cluster"', ""), encoding="utf-8")
        return lees_invoer(Paden(metingen=metingen, norm=regels))


if __name__ == "__main__":
    with threadpool_limits(limits=1, user_api="blas"):
        fit_by_statsmodels = against_peers()
        rehearsing(fit_by_statsmodels)
        demonstrating()
        writing()
        asking_the_register()
        checking_the_log()
        serving()
        answering_at_once()
        growth()
