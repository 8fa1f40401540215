"""Repairs for what planners really mistype, by what they are about.

A repair looks at the spot. Where it is not its kind of mistake, it returns None and has changed nothing. Else it
reports one finding, leaves the stacks as if the text had been right, and returns where to go on.
"""
