"""The option that names another tagger than the one that ships."""

import click

tagging = click.option(
    "--tagger",
    metavar="FOLDER",
    help="Find names with the token classifier of Hugging Face in FOLDER (needs isnad[neural]).",
)
