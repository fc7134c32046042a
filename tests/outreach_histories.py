"""Named histories of report channels, of what is put out and of what is signed."""

from tests.histories import HOUSE

CHANNEL = {
    "channel_kind": "box",
    "channel_count": 10,
    "channel_place": "各村（社区）党群服务中心门口",
    "responsible_person": "李某",
}
MATERIAL = {
    "material_kind": "card",
    "material_count": 120,
    "publicity_title": "换届纪律提醒",
    "publicity_audience": "镇村干部",
}
PLEDGES = {
    "pledge_kind": "election",
    "pledge_count": 94,
    "publicity_title": "严守换届纪律承诺书",
    "publicity_audience": "全体村干部",
}

IN_SERVICE = HOUSE.did("manager", "report_channel.open_channel", "2026-01-12", **CHANNEL)
PUT_OUT = HOUSE.did("manager", "publicity.put_out_material", "2026-03-02", **MATERIAL)
