"""The cascade as a graph, and the questions one asks of it. The only room that knows networkx."""
