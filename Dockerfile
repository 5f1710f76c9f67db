# The pages and the loader for a team's server; Neo4j runs beside it (docker-compose.yml).
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /app
COPY pyproject.toml README.md ./
COPY graph graph
COPY loaders loaders
COPY queries queries
COPY webui webui
COPY reviewgraph reviewgraph
RUN pip install --no-cache-dir . && useradd --create-home reviewgraph \
    && install --directory --owner=reviewgraph --mode=700 /data
# Accounts and the log of changes. Mount a volume here, or they go with the container.
ENV REVIEWGRAPH_DATA=/data
USER reviewgraph
EXPOSE 8321
# Inside the container every address is the container's own; Compose publishes it on this computer alone. Without an
# administrator's account it does not start: docker compose run --rm web reviewgraph account add NAME --role admin
CMD ["reviewgraph", "serve", "--host", "0.0.0.0", "--behind-proxy", "1"]
