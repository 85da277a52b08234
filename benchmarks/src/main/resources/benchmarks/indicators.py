"""Three indicators of one authority at the end of each year, as an analyst works them out of its returns.

Prints year, numerator and denominator of cla_count, foster_pct and aged_16_and_over_pct.
"""

import pathlib
import re
import sys

import pandas as pd

SHORT_BREAKS = ["V3", "V4"]
FOSTER = ["F1", "F2", "F3", "F4", "F5", "F6", "Q1", "Q2", "U1", "U2", "U3", "U4", "U5", "U6"]


def latest(folder, table):
    """The return of each year that was received last."""
    files = {}
    for file in sorted(folder.glob(f"year=*/received=*/{table}.csv"), key=lambda f: f.parent.name):
        files[int(re.search(r"year=(\d+)", str(file))[1]) + 1] = file
    return files


def read(file, dates):
    rows = pd.read_csv(file, dtype=str, encoding="utf-8-sig")
    for column in dates:
        rows[column] = pd.to_datetime(rows[column], format="%d/%m/%Y", errors="coerce")
    return rows


def age(birth, day):
    """By birth month, as the warehouse keeps it."""
    return day.year - birth.dt.year - (birth.dt.month > day.month)


folder = pathlib.Path(sys.argv[1])
headers = latest(folder, "header")
for year, file in sorted(latest(folder, "episodes").items()):
    day = pd.Timestamp(year, 3, 31)
    episodes = read(file, ["DECOM", "DEC"])
    in_care = episodes[
        (episodes["DECOM"] <= day)
        & (episodes["DEC"].isna() | (episodes["DEC"] > day))
        & ~episodes["LS"].isin(SHORT_BREAKS)
    ].sort_values("DECOM").drop_duplicates("CHILD", keep="last")
    births = read(headers[year], ["DOB"])[["CHILD", "DOB"]]
    children = in_care.merge(births, on="CHILD", how="left")
    count = len(children)
    print(f"{year},aged_16_and_over_pct,{(age(children['DOB'], day) >= 16).sum()},{count}")
    print(f"{year},cla_count,{count},")
    placed = children[~children["PLACE"].str.startswith("M")]  # a missing child is in no placement
    print(f"{year},foster_pct,{placed['PLACE'].isin(FOSTER).sum()},{len(placed)}")
