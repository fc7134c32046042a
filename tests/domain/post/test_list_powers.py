"""列出职权事项."""

from domain.post.list_powers import PowersListed
from tests.cases import Case
from tests.prevention_histories import POST_REVIEWED, POWERS, POWERS_LISTED

CASE = Case(POST_REVIEWED, "2026-03-03", "handler", POWERS, recurs=True)


def listing(given, powers, world=POST_REVIEWED, **said):
    scene = given(world).on("2026-03-03").by("handler")
    return scene.when("list_powers", post_powers=powers, **said)


def test_each_line_is_a_power_and_is_counted(given):
    listed = PowersListed("支付核对\n备用金保管", 2)
    listing(given, "支付核对\n\n 备用金保管 ").then(listed).at_stage("reviewed")


def test_a_power_is_listed_once(given):
    listing(given, "支付核对\n支付核对").then_refused("powers-each-once")


def test_the_newest_list_stands(given):
    assert listing(given, "支付核对", POWERS_LISTED).record.fact("power_count") == 1


def test_some_of_the_powers_are_key_powers(given):
    listed = PowersListed("支付核对\n备用金保管", 2, key_power_count=2)
    listing(given, "支付核对\n备用金保管", key_power_count=2).then(listed)


def test_there_are_no_more_key_powers_than_powers(given):
    outcome = listing(given, "支付核对\n备用金保管", key_power_count=3)
    outcome.then_refused("key-powers-among-all")
