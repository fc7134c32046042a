# Every name below is relative, so that the folder may lie anywhere, also under a path with spaces.
PYTHON ?= python3
BIND ?= 127.0.0.1:8000
export MINGJIAN_DATA ?= data

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet install
# Wheels only: installing never runs a package's own build script.
LOCKED := $(PIP) --require-hashes --only-binary :all:
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --annotation-style line $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help run test test-documents check lint types docs bench format lock clean

help: ## 列出全部命令 (list the commands)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: ## 安装、载入演示年度并启动，地址 127.0.0.1:8000 (install, load the demo, serve)
	@sh tools/machine.sh run "$(PYTHON)" "$(BIND)"
	@$(MAKE) --silent --no-print-directory .venv/.run
	@[ -n "$$(ls -A "$$MINGJIAN_DATA" 2>/dev/null)" ] || $(BIN)/mingjian demo
	@exec $(BIN)/mingjian serve --bind "$(BIND)"

test: .venv/.dev ## 全部检查与测试，含浏览器 (lint, types and every test)
	@sh tools/machine.sh packages
	@$(MAKE) --no-print-directory lint types
	$(BIN)/python -m pytest -n auto --dist loadfile --cov

test-documents: .venv/.dev ## Word 文件的版式测试，用 LibreOffice (lay the report out and read it back)
	@sh tools/machine.sh documents
	$(BIN)/python -m pytest -m documents tests/documents

check: lint types ## 同上，不含浏览器测试 (the same without the browser)
	$(BIN)/python -m pytest -n auto --dist loadfile --cov -m "not browser"

lint: .venv/.dev ## 代码风格检查 (ruff: rules and format)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev ## 类型检查 (mypy --strict on domain and projections)
	$(BIN)/mypy

docs: .venv/.run ## 由代码重新生成 docs/ (regenerate the documents)
	$(BIN)/python -m service.documents

bench: .venv/.dev ## 性能测量 (run the benchmark)
	@sh tools/machine.sh packages
	$(BIN)/python -m bench

format: .venv/.dev ## 自动整理代码格式 (ruff: fix and format)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/.dev ## 重新锁定依赖；UPGRADE=--upgrade 取最新版本 (regenerate the locks)
	$(COMPILE) --group build -o requirements.txt
	$(COMPILE) --group build --group dev -c requirements.txt -o requirements-dev.txt

clean: ## 删除虚拟环境与缓存，不动数据 (remove .venv and caches, never the data)
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage build *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: what is installed already is not installed again. A .venv left half made is begun anew; its
# interpreter must know that it is in one, or pip would install into the system.
.venv/.run: requirements.txt pyproject.toml
	@sh tools/machine.sh python "$(PYTHON)"
	@echo "正在安装运行所需的软件包…… (installing the run-time packages)"
	@$(BIN)/python -c 'import pip, sys; sys.exit(sys.prefix == sys.base_prefix)' 2>/dev/null || \
		"$(PYTHON)" -m venv --clear .venv
	@$(LOCKED) -r requirements.txt
	@$(PIP) --no-index --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.txt
	@echo "正在安装测试所需的软件包…… (installing the test packages)"
	@$(LOCKED) -r requirements-dev.txt
	@touch $@
