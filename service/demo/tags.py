"""What is said in the demo only to be counted: drawn beside the year, which stays as it was."""

from typing import Any

from service.demo.teller import Office

NEAR = ("township_level", "general_cadre", "public_institution", "village", "community")
FAR = ("county_level", "enterprise", "other")  # whom a township's commission hardly reaches


def sorted_by(office: Office, kind: str) -> dict[str, Any]:
    """Whom and what an item is about, and where it comes from; of some, nothing is said."""
    tags = office.tags
    if kind == "no_substance" or not tags.happens("sorted"):
        return {}
    about: dict[str, Any] = {"problem_source": tags.draw("problem_source")}
    if tags.happens("of_a_field"):
        about["work_fields"] = [tags.draw("work_field")]
    if kind == "accusation":
        about["accused_rank"] = tags.draw("accused_rank", NEAR)
        about["allegations"] = sorted({tags.draw("allegation"), tags.draw("allegation")})
    elif kind == "out_of_scope":
        about["accused_rank"] = tags.draw("accused_rank", FAR)
    return about


def counted_as(office: Office, disciplines: list[str]) -> dict[str, Any]:
    """Whether a clue is of the eight rules, and which campaign of the year it counts in."""
    tags, said = office.tags, dict[str, Any]()
    if tags.happens("eight_rules"):
        said |= {"eight_rules": True, "eight_rules_kind": tags.draw("eight_rules_problem")}
    if "mass" in disciplines and tags.happens("close_to_the_masses"):
        said["problem_tags"] = ["mass_corruption"]
    return said
